import { getCondition } from '../kubernetes/condition';
import { parseDuration } from '../kubernetes/duration';
import { getNodeIdentity } from '../kubernetes/nodeIdentity';
import type { NodeProjection, PodProjection } from '../kubernetes/projections';
import type { Findings } from '../problems/findings';
import { formatCount } from '../view/words';

const DAY = 86_400_000;

/** What may make the pods of a component start anew elsewhere, in words. */
export function listMoves(
  nodes: readonly NodeProjection[],
  pods: readonly PodProjection[],
  findings: Findings,
): string[] {
  const claims = nodes.flatMap(
    node => findings.claimByNode.get(node.meta.name) ?? [],
  );
  const now = findings.now.getTime();
  const expiring = claims.filter(({ meta, expireAfter }) => {
    const lifetime = parseDuration(expireAfter);
    const at =
      lifetime === undefined
        ? undefined
        : Date.parse(meta.createdAt) + lifetime;
    return at !== undefined && at - now < DAY;
  });
  const leaving = claims.filter(({ meta }) => meta.deletedAt);
  const drifted = claims.filter(
    claim => getCondition(claim, 'Drifted')?.status === 'True',
  );
  const spot = pods.filter(pod => {
    const node = findings.nodeByName.get(pod.nodeName ?? '');
    return node && getNodeIdentity(node).capacityType === 'spot';
  });
  const pinned = pods.filter(
    pod => pod.meta.annotations['karpenter.sh/do-not-disrupt'] === 'true',
  );
  const say = (count: number, one: string, many: string) =>
    count > 0
      ? [`${formatCount(count, 'node')} ${count === 1 ? one : many}`]
      : [];
  return [
    ...say(leaving.length, 'leaves now', 'leave now'),
    ...say(
      expiring.length - leaving.length,
      'expires within 24 h',
      'expire within 24 h',
    ),
    ...say(
      drifted.length,
      'will be replaced (drift)',
      'will be replaced (drift)',
    ),
    ...(spot.length > 0
      ? [
          `${formatCount(
            spot.length,
            'pod',
          )} on spot: AWS may take the node back with 2 min notice`,
        ]
      : []),
    ...(pinned.length > 0
      ? [
          `${formatCount(pinned.length, 'pod')} ${
            pinned.length === 1 ? 'keeps its node' : 'keep their nodes'
          } (\`karpenter.sh/do-not-disrupt\`)`,
        ]
      : []),
  ];
}
