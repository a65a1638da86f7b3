import type { LoadBalancerFacts } from '../../aws/loadBalancer';
import { getLoadBalancerFor } from '../../hosts/loadBalancerFor';
import { countTargets } from '../../hosts/targetCount';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { Findings } from '../../problems/findings';
import { formatCount } from '../../view/words';
import type { LoadBalancerRow } from './ingressView';

/** Where requests enter the cluster: load balancers that AWS knows, and those that are only asked for. */
export function makeLoadBalancerRows(findings: Findings): LoadBalancerRow[] {
  const rows = new Map<string, LoadBalancerRow>();
  for (const balancer of findings.aws.loadBalancers ?? []) {
    rows.set(balancer.dnsName, fromAws(balancer, findings));
  }
  for (const { route } of findings.hosts) {
    const found = getLoadBalancerFor(route, findings);
    if (found.state !== 'ready') {
      continue;
    }
    const key = found.aws?.dnsName ?? found.address;
    const row = rows.get(key) ?? {
      name: found.address.split('.')[0],
      kind: found.kind,
      scheme: found.isInternal ? ('internal' as const) : ('unknown' as const),
      hosts: 0,
      state: 'unknown' as const,
      text: 'targets not known',
      address: found.address,
    };
    rows.set(key, { ...row, hosts: row.hosts + 1 });
  }
  return [...rows.values(), ...listAwaited(findings)];
}

function fromAws(
  balancer: LoadBalancerFacts,
  findings: Findings,
): LoadBalancerRow {
  const { name, type, scheme, dnsName } = balancer;
  return {
    name: getServiceName(dnsName, findings) ?? name,
    kind: type === 'application' ? 'ALB' : 'NLB',
    scheme: scheme === 'internal' ? 'internal' : 'public',
    hosts: 0,
    ...getState(balancer),
    address: dnsName,
  };
}

/** People know it by the object that asked for it. */
function getServiceName(
  dnsName: string,
  { kubernetes }: Findings,
): string | undefined {
  const owner = [
    ...(kubernetes.services ?? []),
    ...(kubernetes.ingresses ?? []),
  ].find(({ loadBalancer }) =>
    loadBalancer.some(({ hostname }) => hostname?.toLowerCase() === dnsName),
  );
  return owner && getObjectKey(owner.meta);
}

function getState(
  balancer: LoadBalancerFacts,
): Pick<LoadBalancerRow, 'state' | 'text'> {
  if (balancer.state === 'provisioning') {
    return { state: 'progressing', text: 'being made' };
  }
  if (balancer.state !== 'active') {
    return { state: 'warning', text: balancer.state.replace('_', ', ') };
  }
  const targets = countTargets(balancer);
  if (!targets) {
    return { state: 'unknown', text: 'targets not known' };
  }
  const text = `${targets.healthy} of ${formatCount(targets.total, 'target')}`;
  if (targets.worst && targets.worst.healthy === 0) {
    const isNew = targets.worst.initial > 0;
    return { state: isNew ? 'progressing' : 'critical', text };
  }
  return {
    state: targets.healthy < targets.total ? 'notice' : 'ok',
    text,
  };
}

function listAwaited({ kubernetes }: Findings): LoadBalancerRow[] {
  return (kubernetes.services ?? [])
    .filter(
      ({ type, loadBalancer }) =>
        type === 'LoadBalancer' && loadBalancer.length === 0,
    )
    .map(({ meta }) => ({
      name: getObjectKey(meta),
      kind: 'NLB' as const,
      scheme: 'unknown' as const,
      hosts: 0,
      state: 'progressing' as const,
      text: 'no address yet',
    }));
}
