import { getCondition, hasCondition } from '../../kubernetes/condition';
import { endSentence, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const nodePoolLaunchesFail: RegisteredProblem = {
  id: 'node-pool-launches-fail',
  severity: 'warning',
  level: 'symptom',
  scenario: 'node-pool-launches-fail',
  clears: '`NodeRegistrationHealthy` of the pool is true again.',
  rule: findNodePoolLaunchesFail,
};

/** Pools that may buy nodes and whose last ones did not join, when no claim is left that says why. */
export function findNodePoolLaunchesFail(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const { nodePools = [], nodeClaims = [] } = findings.kubernetes;
  return nodePools.flatMap(pool => {
    const { name } = pool.meta;
    const healthy = getCondition(pool, 'NodeRegistrationHealthy');
    const isTold =
      explained.objects.has(`NodePool/${name}`) ||
      nodeClaims.some(
        claim =>
          claim.pool === name &&
          explained.objects.has(`NodeClaim/${claim.meta.name}`),
      );
    if (healthy?.status !== 'False' || !hasCondition(pool, 'Ready') || isTold) {
      return [];
    }
    const says = healthy.message ?? healthy.reason ?? 'no reason given';
    return [
      found(nodePoolLaunchesFail, {
        object: name,
        title: `The last nodes of pool ${name} did not join`,
        because: endSentence(
          `The pool itself is ready, and Karpenter says: ${shorten(says, 140)}`,
        ),
        evidence: [
          {
            object: `NodePool ${name}`,
            says: `\`NodeRegistrationHealthy: False\`${
              healthy.reason ? `, ${healthy.reason}` : ''
            }`,
            ...(healthy.lastTransitionTime && {
              at: healthy.lastTransitionTime,
            }),
          },
        ],
        since: healthy.lastTransitionTime,
        next: `Compare the EC2NodeClass \`${
          pool.nodeClass?.name ?? name
        }\` and its user data with a pool that works`,
        clearsIn: 'a few launches that succeed',
        target: { tab: 'nodes', query: { pool: name } },
        explains: { objects: [`NodePool/${name}`] },
        marks: { pools: [name] },
      }),
    ];
  });
}
