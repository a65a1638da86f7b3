import { hasCondition } from '../../kubernetes/condition';
import type {
  NodeClaimProjection,
  NodePoolProjection,
  NodeProjection,
} from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import { DO_NOT_DISRUPT, isHeld } from './blockedPods';
import { describeBlock } from './describeBlock';

/** One thing that keeps Karpenter from taking a node away. @public */
export interface NodeBlocker {
  kind: 'pdb' | 'pod' | 'node' | 'joining' | 'budget' | 'pool';
  /** In words, with the object between backticks. */
  text: string;
  /** `PodDisruptionBudget/web/shop`; absent for the pool's own rules. */
  object?: string;
  /** Also stops the drain of a node that has to go, not only Karpenter's own choice. */
  stopsDrain: boolean;
}

/** What a pool allows now. */
export interface PoolAllowance {
  pool: NodePoolProjection;
  now: number;
}

/** Why a node of Karpenter cannot be taken away now; empty: it can. The hardest reason comes first. */
export function listNodeBlockers(
  node: NodeProjection,
  claim: NodeClaimProjection | undefined,
  {
    findings,
    allowance,
  }: { findings: Findings; allowance: PoolAllowance | undefined },
): NodeBlocker[] {
  if (!claim || claim.meta.deletedAt) {
    return [];
  }
  return [
    ...getHolders(node.meta.name, findings),
    ...getOwnWish(node, claim, findings.now),
    ...(hasCondition(claim, 'Initialized')
      ? []
      : [
          {
            kind: 'joining' as const,
            text: 'it is not initialised yet',
            stopsDrain: false,
          },
        ]),
    ...getPoolRules(allowance),
  ];
}

/** Pods that hold a node, each object once. */
export function getHolders(name: string, findings: Findings): NodeBlocker[] {
  const holders = new Map<string, NodeBlocker>();
  for (const blocked of findings.blockedPods.get(name) ?? []) {
    const { object, text } = describeBlock(blocked, findings);
    holders.set(object, {
      kind: blocked.budget ? 'pdb' : 'pod',
      text,
      object,
      stopsDrain: true,
    });
  }
  return [...holders.values()];
}

/** Its own annotation, or that of its claim. */
export function getOwnWish(
  node: NodeProjection,
  claim: NodeClaimProjection,
  now: Date,
): NodeBlocker[] {
  const holder = [node, claim].find(({ meta }) =>
    isHeld(meta.annotations[DO_NOT_DISRUPT], meta.createdAt, now),
  );
  return holder
    ? [
        {
          kind: 'node',
          text: `it is annotated \`${DO_NOT_DISRUPT}\`; expiry and interruption take it all the same`,
          object: `${holder === node ? 'Node' : 'NodeClaim'}/${
            holder.meta.name
          }`,
          stopsDrain: false,
        },
      ]
    : [];
}

function getPoolRules(allowance: PoolAllowance | undefined): NodeBlocker[] {
  if (!allowance) {
    return [];
  }
  const { pool, now } = allowance;
  const name = `\`${pool.meta.name}\``;
  const rules: NodeBlocker[] = [];
  if (now === 0) {
    rules.push({
      kind: 'budget',
      text: `the budgets of pool ${name} allow 0 nodes now`,
      stopsDrain: false,
    });
  }
  if (pool.replicas !== undefined) {
    rules.push({
      kind: 'pool',
      text: `pool ${name} is static: only drift and expiry replace its nodes`,
      stopsDrain: false,
    });
  } else if (pool.consolidateAfter === 'Never') {
    rules.push({
      kind: 'pool',
      text: `pool ${name} does not consolidate (\`consolidateAfter: Never\`)`,
      stopsDrain: false,
    });
  }
  return rules;
}
