import { readClusterDns } from '../../hosts/clusterDns';
import { getObjectKey } from '../../kubernetes/objectKey';
import { formatTaint, getUntoleratedTaints } from '../../kubernetes/taint';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const dnsCacheMissing: RegisteredProblem = {
  id: 'dns-cache-missing',
  severity: 'warning',
  level: 'rest',
  scenario: 'dns-cache-missing',
  clears: 'A cache runs on every node.',
  rule: findDnsCacheMissing,
};

/** Nodes without a ready NodeLocal DNSCache, where one is installed. */
export function findDnsCacheMissing(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const { cache, uncovered = [], nodes } = readClusterDns(findings);
  const lacking = uncovered.filter(
    ({ meta }) => !explained.objects.has(`Node/${meta.name}`),
  );
  if (!cache || lacking.length === 0) {
    return [];
  }
  const key = getObjectKey(cache.meta);
  const pods = (findings.kubernetes.pods ?? []).filter(({ meta }) =>
    meta.owners.some(
      ({ kind, name }) => kind === 'DaemonSet' && name === cache.meta.name,
    ),
  );
  const isTold =
    explained.objects.has(`DaemonSet/${key}`) ||
    pods.some(({ meta }) => explained.pods.has(getObjectKey(meta)));
  if (isTold) {
    return [];
  }
  const names = lacking.map(({ meta }) => meta.name);
  const [taint] = getUntoleratedTaints(
    lacking[0].taints,
    cache.tolerations,
  ).map(formatTaint);
  const isUnplaced = cache.desired < nodes.length;
  return [
    found(dnsCacheMissing, {
      object: key,
      title: `${formatCount(names.length, 'node')} of ${nodes.length} ${
        names.length === 1 ? 'has' : 'have'
      } no DNS cache`,
      because: taint
        ? `The DaemonSet \`${cache.meta.name}\` does not tolerate the taint \`${taint}\`.`
        : `${
            isUnplaced
              ? `The DaemonSet \`${cache.meta.name}\` has no pod there`
              : `Its pod of \`${cache.meta.name}\` is not ready`
          }; names are answered by CoreDNS alone, or not at all where kubelets name the cache only.`,
      evidence: [
        {
          object: `DaemonSet ${key}`,
          says: `wants ${cache.desired}, ${cache.ready} ready`,
        },
        { object: 'Nodes', says: formatList(names.map(name => `\`${name}\``)) },
      ],
      next: taint
        ? `Add a toleration of \`${taint}\` to \`${cache.meta.name}\``
        : `Read \`kubectl -n ${cache.meta.namespace} describe daemonset ${cache.meta.name}\``,
      hurts: count(names.length, 'node', 'nodes'),
      clearsIn: 'a minute after the fix',
      target: { tab: 'ingress' },
      explains: { objects: [`DaemonSet/${key}`] },
      marks: { nodes: names.map(name => ({ name, text: 'no DNS cache' })) },
    }),
  ];
}
