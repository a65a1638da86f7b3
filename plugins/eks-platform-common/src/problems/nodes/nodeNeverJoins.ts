import { getClaimStage } from '../../karpenter/claimStage';
import { getCondition } from '../../kubernetes/condition';
import type { NodeClaimProjection } from '../../kubernetes/projections';
import { formatAge, getAge } from '../../view/age';
import { endSentence, formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

export const nodeNeverJoins: RegisteredProblem = {
  id: 'node-never-joins',
  severity: 'warning',
  level: 'effect',
  scenario: 'node-never-joins',
  clears: 'The instance has joined, or its claim is gone.',
  rule: (findings, explained) =>
    findHanging('registering', findings, explained),
};

export const nodeNeverInitialises: RegisteredProblem = {
  id: 'node-never-initialises',
  severity: 'warning',
  level: 'effect',
  scenario: 'node-never-initialises',
  clears: 'The node is initialised, or gone.',
  rule: (findings, explained) =>
    findHanging('initialising', findings, explained),
};

type Hanging = 'registering' | 'initialising';

/** Claims that hang at a stage for a reason that no other rule found. One problem per pool. */
function findHanging(
  stage: Hanging,
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = new Map<string, NodeClaimProjection[]>();
  for (const claim of findings.kubernetes.nodeClaims ?? []) {
    const own = getClaimStage(claim, findings.now);
    const isTold =
      explained.objects.has(`NodeClaim/${claim.meta.name}`) ||
      explained.objects.has(`Node/${claim.nodeName}`) ||
      // A node that waits for its devices is told by the rule for accelerators.
      findings.acceleratorByNode.get(claim.nodeName ?? '')?.fault !== undefined;
    if (own.stage === stage && own.hangs && !isTold) {
      const pool = claim.pool ?? 'none';
      groups.set(pool, [...(groups.get(pool) ?? []), claim]);
    }
  }
  return [...groups].map(([pool, claims]) =>
    stage === 'registering'
      ? toJoinProblem(pool, claims, findings)
      : toInitialiseProblem(pool, claims, findings),
  );
}

function toJoinProblem(
  pool: string,
  claims: NodeClaimProjection[],
  findings: Findings,
): FoundProblem {
  const [claim] = claims;
  const since = getCondition(claim, 'Launched')?.lastTransitionTime;
  const age = formatAge(getAge(since, findings.now) ?? 0);
  return found(nodeNeverJoins, {
    object: pool,
    title:
      claims.length === 1
        ? `An instance of pool ${pool} runs and does not join`
        : `${formatCount(
            claims.length,
            'instance',
          )} of pool ${pool} run and do not join`,
    because: `AWS started it ${age} ago and no node has registered: it cannot reach the API server, may not join, or fails while it boots. Karpenter ends it after 15 min and tries again.`,
    evidence: describe(claims, 'Registered'),
    since,
    next: `Read its console: \`aws ec2 get-console-output --latest --instance-id ${
      claim.providerId?.split('/').pop() ?? '…'
    }\``,
    hurts: count(claims.length, 'instance', 'instances'),
    target: { tab: 'nodes', query: { pool } },
    explains: { objects: claims.map(({ meta }) => `NodeClaim/${meta.name}`) },
    marks: { pools: [pool] },
  });
}

function toInitialiseProblem(
  pool: string,
  claims: NodeClaimProjection[],
  findings: Findings,
): FoundProblem {
  const [claim] = claims;
  const { why } = getClaimStage(claim, findings.now);
  const since = getCondition(claim, 'Registered')?.lastTransitionTime;
  const age = formatAge(getAge(since, findings.now) ?? 0);
  const names = claims.flatMap(({ nodeName }) => nodeName ?? []);
  const message = getCondition(claim, 'Initialized')?.message;
  return found(nodeNeverInitialises, {
    object: pool,
    title:
      claims.length === 1
        ? `A node of pool ${pool} has joined and is never initialised`
        : `${formatCount(
            claims.length,
            'node',
          )} of pool ${pool} are never initialised`,
    because: endSentence(
      `For ${age}: ${
        why ?? shorten(message ?? 'Karpenter gives no reason', 120)
      }. It has no time limit, so it stays and is paid for`,
    ),
    evidence: describe(claims, 'Initialized'),
    since,
    next: names[0]
      ? `Look at \`kubectl describe node ${names[0]}\``
      : `Look at \`kubectl describe nodeclaim ${claim.meta.name}\``,
    hurts: count(claims.length, 'node', 'nodes'),
    target: { tab: 'nodes', query: { pool } },
    explains: {
      objects: claims.flatMap(({ meta, nodeName }) => [
        `NodeClaim/${meta.name}`,
        `Node/${nodeName}`,
      ]),
    },
    marks: { pools: [pool] },
  });
}

function describe(claims: NodeClaimProjection[], type: string) {
  return claims.slice(0, 3).map(claim => {
    const condition = getCondition(claim, type);
    return {
      object: `NodeClaim ${claim.meta.name}`,
      says: `\`${type}: ${condition?.status ?? 'Unknown'}\`${
        condition?.reason ? `, ${condition.reason}` : ''
      }`,
      ...(condition?.lastTransitionTime && {
        at: condition.lastTransitionTime,
      }),
    };
  });
}
