import { getClaimStage } from '../../karpenter/claimStage';
import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { UnschedulablePod } from '../../kubernetes/podScheduling';
import { getAge } from '../../view/age';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { getHurtPods } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

const MINUTE = 60_000;
// A node takes a minute or two; five minutes without one is not patience any more.
const WAITING_MS = 5 * MINUTE;
// Pools that have just become ready look at the pods that wait first.
const POOL_START_MS = 5 * MINUTE;

export const podsUnschedulable: RegisteredProblem = {
  id: 'pods-unschedulable',
  severity: 'warning',
  level: 'symptom',
  scenario: 'pods-too-large',
  clears: 'The pods are placed, or a node for them is on its way.',
  rule: findPodsUnschedulable,
};

/** Pods that no node takes, for a reason that no other rule explained. One problem for all. */
export function findPodsUnschedulable(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const waiting = findings.unschedulable.filter(({ pod, since }) => {
    const age = getAge(since, findings.now) ?? 0;
    return age >= WAITING_MS && !explained.pods.has(getObjectKey(pod.meta));
  });
  return waiting.length === 0 || isHelpComing(findings)
    ? []
    : [toProblem(waiting)];
}

function isHelpComing(findings: Findings): boolean {
  const { nodeClaims, nodePools } = findings.kubernetes;
  const isLaunching = (nodeClaims ?? []).some(claim => {
    const { stage, hangs } = getClaimStage(claim, findings.now);
    return stage !== 'ready' && stage !== 'leaving' && !hangs;
  });
  const hasNewPool = (nodePools ?? []).some(pool => {
    const ready = getCondition(pool, 'Ready');
    const age = getAge(ready?.lastTransitionTime, findings.now);
    return ready?.status === 'True' && age !== undefined && age < POOL_START_MS;
  });
  return isLaunching || hasNewPool;
}

function toProblem(waiting: UnschedulablePod[]): FoundProblem {
  const reasons = new Map<string, UnschedulablePod[]>();
  for (const pod of waiting) {
    reasons.set(pod.reason, [...(reasons.get(pod.reason) ?? []), pod]);
  }
  const groups = [...reasons].sort(([, a], [, b]) => b.length - a.length);
  const hurt = getHurtPods(waiting);
  const since = waiting.map(pod => pod.since).sort()[0];
  const count = waiting.length;
  return {
    problem: {
      key: 'pods-unschedulable:cluster',
      id: 'pods-unschedulable',
      severity: 'warning',
      title: `${formatCount(count, 'pod')} ${
        count === 1 ? 'waits' : 'wait'
      } for a node`,
      because: `No node takes ${count === 1 ? 'it' : 'them'}: ${groups[0][0]}.`,
      evidence: groups.slice(0, 3).map(([reason, pods]) => ({
        object: formatList(
          pods.map(({ pod }) => getObjectKey(pod.meta)),
          2,
        ),
        says: reason,
        at: pods[0].since,
      })),
      since,
      next: 'Compare what the pods ask for with what the node pools may create',
      hurts: hurt.hurts,
      clearsIn: '2 min after a node fits',
      target: { tab: 'nodes' },
    },
    explains: { pods: hurt.keys },
    marks: {},
  };
}
