import {
  DNS_CACHE_THRESHOLD_PODS,
  readClusterDns,
  type ClusterDns,
} from '../../hosts/clusterDns';
import { isFinishedPod } from '../../kubernetes/finishedPod';
import type { Findings } from '../../problems/findings';
import { formatCount } from '../../view/words';
import type { DnsPart, DnsView } from './dnsView';

/** CoreDNS, the cache on each node, and how many pods ask them. */
export function makeDnsView(findings: Findings): DnsView {
  const dns = readClusterDns(findings);
  return {
    coreDns: describeCoreDns(dns, findings),
    cache: describeCache(dns),
    load: describeLoad(dns, findings),
  };
}

function describeCoreDns(
  { coreDns }: ClusterDns,
  { kubernetes }: Findings,
): DnsPart {
  if (coreDns === undefined) {
    return { state: 'unknown', text: 'not known' };
  }
  if (coreDns === null) {
    return {
      state: 'not-applicable',
      text: 'not in the cluster',
      detail: 'No Deployment `coredns`: EKS Auto Mode answers on each node',
    };
  }
  const { ready, desired } = coreDns;
  const text = `${ready} of ${desired} ready`;
  if (ready === 0) {
    return { state: 'critical', text, detail: 'No name is answered' };
  }
  if (desired === 1 && (kubernetes.nodes?.length ?? 0) > 1) {
    return {
      state: 'notice',
      text,
      detail: 'One pod: while it moves, no name is answered',
    };
  }
  return ready < desired
    ? { state: 'progressing', text }
    : { state: 'ok', text };
}

function describeCache({ cache, nodes, uncovered }: ClusterDns): DnsPart {
  if (cache === undefined) {
    return { state: 'unknown', text: 'not known' };
  }
  if (cache === null) {
    return { state: 'not-installed', text: 'not installed' };
  }
  const covered = uncovered ? nodes.length - uncovered.length : cache.ready;
  const text = `on ${covered} of ${formatCount(nodes.length, 'node')}`;
  return {
    state: covered < nodes.length ? 'warning' : 'ok',
    text,
    ...(uncovered?.length && {
      detail: `Missing on ${uncovered
        .slice(0, 3)
        .map(({ meta }) => `\`${meta.name}\``)
        .join(', ')}`,
    }),
  };
}

function describeLoad(
  { cache }: ClusterDns,
  { kubernetes, state }: Findings,
): DnsView['load'] {
  const threshold = DNS_CACHE_THRESHOLD_PODS;
  const source = { unit: 'pods', source: 'pods' };
  if (!kubernetes.pods) {
    return {
      state: 'unknown',
      text: 'not known',
      threshold,
      pods: { ...source, bound: 'unknown', reason: 'pods are not known' },
    };
  }
  const value = kubernetes.pods.filter(pod => !isFinishedPod(pod)).length;
  const answer = state.kubernetes.pods;
  const pods = {
    ...source,
    bound: 'exact' as const,
    value,
    ...(answer.state === 'ok' && { observedAt: answer.observedAt }),
  };
  const text = formatCount(value, 'pod');
  const isHigh = value > threshold && cache === null;
  return {
    state: isHigh ? 'notice' : 'ok',
    text,
    threshold,
    pods,
    ...(cache === null && {
      detail: isHigh
        ? `Above about ${threshold} pods, names of AWS services begin to fail now and then: add NodeLocal DNSCache`
        : `Up to about ${threshold}, no cache on each node is needed`,
    }),
  };
}
