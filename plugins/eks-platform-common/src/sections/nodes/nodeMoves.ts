import { listBudgets, type BudgetRow } from '../../karpenter/disruptionBudgets';
import { getHolders } from '../../karpenter/disruption/nodeBlockers';
import { getCondition } from '../../kubernetes/condition';
import { parseDuration } from '../../kubernetes/duration';
import type {
  NodeClaimProjection,
  NodePoolProjection,
} from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import { formatCount } from '../../view/words';

const DAY = 86_400_000;
const FORCED_WITHIN = 30 * DAY;

/** Something that moves nodes by itself. @public */
export interface NodeMove {
  kind: 'expiry' | 'drift' | 'window' | 'upgrade';
  /** ISO 8601; absent: as soon as budgets allow. */
  at?: string;
  text: string;
  pool?: string;
  /** Nodes that move. */
  nodes?: number;
  /** What will keep some of them, in words. */
  blocked?: string;
}

/** Expiries, drift, budget windows and the forced upgrade of the next day, soonest first. */
export function listNodeMoves(findings: Findings): NodeMove[] {
  const { nodePools = [], nodeClaims = [] } = findings.kubernetes;
  const claims = new Map<string, NodeClaimProjection[]>();
  for (const claim of nodeClaims) {
    if (claim.pool && !claim.meta.deletedAt) {
      const own = claims.get(claim.pool) ?? [];
      own.push(claim);
      claims.set(claim.pool, own);
    }
  }
  return [
    ...nodePools.flatMap(pool => {
      const own = claims.get(pool.meta.name) ?? [];
      return [
        ...getExpiry(pool, own, findings),
        ...getDrift(pool, own, findings),
        ...getWindows(pool, own.length, findings),
      ];
    }),
    ...getForcedUpgrade(findings),
  ].sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}

/** Claims of a pool that reach their age within a day, with when; those that are late count too. */
export function listExpiring(
  claims: readonly NodeClaimProjection[],
  now: Date,
): { claim: NodeClaimProjection; at: number }[] {
  return claims
    .flatMap(claim => {
      const lifetime = parseDuration(claim.expireAfter);
      const at =
        lifetime === undefined
          ? undefined
          : Date.parse(claim.meta.createdAt) + lifetime;
      return at !== undefined &&
        at - now.getTime() < DAY &&
        !claim.meta.deletedAt
        ? [{ claim, at }]
        : [];
    })
    .sort((a, b) => a.at - b.at);
}

function getExpiry(
  { meta: { name } }: NodePoolProjection,
  claims: readonly NodeClaimProjection[],
  findings: Findings,
): NodeMove[] {
  const expiring = listExpiring(claims, findings.now);
  if (expiring.length === 0) {
    return [];
  }
  return [
    {
      kind: 'expiry',
      at: new Date(expiring[0].at).toISOString(),
      text: `${formatCount(expiring.length, 'node')} of pool \`${name}\` ${
        expiring.length === 1 ? 'reaches its age' : 'reach their age'
      } and ${
        expiring.length === 1 ? 'is' : 'are'
      } replaced, whatever the budgets say`,
      pool: name,
      nodes: expiring.length,
      ...describeHeld(
        expiring.map(({ claim }) => claim),
        findings,
      ),
    },
  ];
}

function getDrift(
  pool: NodePoolProjection,
  claims: readonly NodeClaimProjection[],
  findings: Findings,
): NodeMove[] {
  const drifted = claims.filter(
    claim => getCondition(claim, 'Drifted')?.status === 'True',
  );
  if (drifted.length === 0) {
    return [];
  }
  const { name } = pool.meta;
  const budgets = listBudgets(pool, claims.length, findings.now).filter(
    ({ active, reasons, allows }) =>
      active &&
      allows === 0 &&
      (reasons.length === 0 || reasons.includes('Drifted')),
  );
  // While a window forbids it, its end is when it goes on.
  const at = budgets
    .flatMap(({ changesAt }) => changesAt ?? [])
    .sort()
    .pop();
  const waits =
    budgets.length > 0
      ? 'wait for a budget'
      : 'are replaced one after the other';
  const wait = budgets.length > 0 ? 'waits for a budget' : 'is replaced soon';
  return [
    {
      kind: 'drift',
      ...(at && { at }),
      text: `${formatCount(
        drifted.length,
        'node',
      )} of pool \`${name}\` drifted (${getDriftWords(drifted)}) and ${
        drifted.length === 1 ? wait : waits
      }`,
      pool: name,
      nodes: drifted.length,
      ...describeHeld(drifted, findings),
    },
  ];
}

const DRIFT_WORDS: Record<string, string> = {
  AMIDrift: 'AMI',
  SubnetDrift: 'subnets',
  SecurityGroupDrift: 'security groups',
  NodePoolDrifted: 'pool template',
  RequirementsDrifted: 'requirements',
  NodeClassDrift: 'node class',
  InstanceTypeNotFound: 'instance type',
  CapacityReservationDrift: 'reservation',
  PlacementGroupDrift: 'placement group',
};

/** What drifted, in words: `AMI`. */
export function getDriftWords(claims: readonly NodeClaimProjection[]): string {
  const reasons = new Set(
    claims.map(claim => getCondition(claim, 'Drifted')?.reason ?? ''),
  );
  return [...reasons].map(r => DRIFT_WORDS[r] ?? (r || 'no reason')).join(', ');
}

function describeHeld(
  claims: readonly NodeClaimProjection[],
  findings: Findings,
): Pick<NodeMove, 'blocked'> {
  const held = claims.flatMap(({ nodeName }) =>
    getHolders(nodeName ?? '', findings).slice(0, 1),
  );
  return held.length === 0
    ? {}
    : {
        blocked: `${held.length} of them cannot drain: ${held[0].text}`,
      };
}

function getWindows(
  pool: NodePoolProjection,
  total: number,
  { now }: Findings,
): NodeMove[] {
  const { name } = pool.meta;
  return listBudgets(pool, total, now)
    .filter(({ changesAt }) => changesAt !== undefined)
    .map(budget => ({
      kind: 'window' as const,
      at: budget.changesAt!,
      text: `${
        budget.active ? 'Until' : 'From'
      } then pool \`${name}\` ${describeLimit(budget)}`,
      pool: name,
    }));
}

// Budgets only take away: an open window is a limit more.
function describeLimit({ allows, nodes, reasons }: BudgetRow): string {
  const about = reasons.length > 0 ? ` for ${reasons.join(', ')}` : '';
  return allows === 0
    ? `is frozen${about}: Karpenter takes no node by choice`
    : `lets go of at most ${nodes} of its nodes at once${about}`;
}

function getForcedUpgrade({ aws, now }: Findings): NodeMove[] {
  const ends =
    aws.cluster?.supportType === 'STANDARD'
      ? aws.version?.endOfStandardSupport
      : aws.version?.endOfExtendedSupport;
  const left = ends ? Date.parse(ends) - now.getTime() : Number.NaN;
  return left <= FORCED_WITHIN
    ? [
        {
          kind: 'upgrade',
          at: new Date(ends!).toISOString(),
          text: `AWS upgrades Kubernetes ${aws.cluster?.version} by itself: every node drifts afterwards and is replaced`,
        },
      ]
    : [];
}
