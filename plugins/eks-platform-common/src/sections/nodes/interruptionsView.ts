import type { Findings } from '../../problems/findings';
import type { KarpenterEventProjection } from '../../kubernetes/projections';
import type { InterruptionQueueFacts } from '../../aws/interruptionQueue';

const LISTED = 20;

const WORDS: Record<string, string> = {
  SpotInterrupted: 'AWS takes the spot node back',
  SpotRebalanceRecommendation: 'AWS warns that it may take the spot node back',
  InstanceStopping: 'the instance stops',
  InstanceTerminating: 'the instance ends',
  InstanceUnhealthy: 'AWS plans work on the instance',
  CapacityReservationInstanceInterrupted: 'the capacity reservation ends',
  TerminatingOnInterruption: 'Karpenter moves its pods because of it',
};

/** One thing that AWS did or announced to a node. @public */
export interface InterruptionRow {
  /** ISO 8601. */
  at: string;
  reason: string;
  /** In words. */
  text: string;
  node?: string;
  claim?: string;
  pool?: string;
  count: number;
}

/** What AWS took, and the queue that tells Karpenter. @public */
export interface InterruptionsView {
  /** Newest first, at most 20; the API server keeps events for an hour. Absent while events are not known. */
  recent?: InterruptionRow[];
  /** Absent while the queue is not known, or nobody knows its name. */
  queue?: InterruptionQueueFacts;
}

/** Interruptions of the last hour and the state of the queue; undefined without Karpenter. */
export function makeInterruptionsView(
  findings: Findings,
): InterruptionsView | undefined {
  const { karpenterEvents, nodePools = [] } = findings.kubernetes;
  if (nodePools.length === 0) {
    return undefined;
  }
  const queue = findings.aws.interruptionQueue;
  // Of a platform that no template made, an absent queue only means another name.
  const isOurs = findings.state.entity.template !== undefined;
  return {
    ...(karpenterEvents && {
      recent: karpenterEvents
        .filter(({ reason }) => reason in WORDS)
        .sort((a, b) => b.lastAt.localeCompare(a.lastAt))
        .slice(0, LISTED)
        .map(event => toRow(event, findings)),
    }),
    ...(queue && (queue.exists || isOurs) && { queue }),
  };
}

function toRow(
  { kind, name, reason, lastAt, count }: KarpenterEventProjection,
  { kubernetes, claimByNode }: Findings,
): InterruptionRow {
  const claim =
    kind === 'NodeClaim'
      ? kubernetes.nodeClaims?.find(({ meta }) => meta.name === name)
      : claimByNode.get(name);
  const node = kind === 'Node' ? name : claim?.nodeName;
  return {
    at: lastAt,
    reason,
    text: WORDS[reason],
    count,
    ...(node && { node }),
    ...(kind === 'NodeClaim' && { claim: name }),
    ...(claim?.pool && { pool: claim.pool }),
  };
}
