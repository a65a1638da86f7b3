import { getCondition } from '../kubernetes/condition';
import type { NodeClaimProjection } from '../kubernetes/projections';
import type { Findings } from '../problems/findings';
import type { ChangeRow } from '../sections/changes/changesView';
import { formatCount } from '../view/words';

// Nodes that come or go together are one change.
const TOGETHER_MS = 10 * 60_000;

interface Moment {
  at: string;
  pool: string;
  claim: NodeClaimProjection;
  reason?: string;
}

/** Nodes of Karpenter that came, that leave, and that drifted, by pool. */
export function listNodeChanges(findings: Findings): ChangeRow[] {
  const claims = findings.kubernetes.nodeClaims ?? [];
  const came = claims.map(claim => moment(claim, claim.meta.createdAt));
  const leaves = claims.flatMap(claim =>
    claim.meta.deletedAt ? [moment(claim, claim.meta.deletedAt)] : [],
  );
  const drifted = claims.flatMap(claim => {
    const drift = getCondition(claim, 'Drifted');
    return drift?.status === 'True' && drift.lastTransitionTime
      ? [moment(claim, drift.lastTransitionTime, drift.reason)]
      : [];
  });
  return [
    ...toRows(came, 'came', n => `${n} came`),
    ...toRows(leaves, 'leaves', n => `${n} began to leave`),
    ...toRows(
      drifted,
      'drifted',
      (n, reason) => `${n} drifted${reason ? ` (${reason})` : ''}`,
    ),
  ];
}

function moment(
  claim: NodeClaimProjection,
  at: string,
  reason?: string,
): Moment {
  return {
    at,
    pool: claim.pool ?? 'no pool',
    claim,
    ...(reason && { reason }),
  };
}

function toRows(
  moments: readonly Moment[],
  verb: string,
  say: (nodes: string, reason?: string) => string,
): ChangeRow[] {
  const groups: Moment[][] = [];
  const sorted = [...moments].sort(
    (a, b) => a.pool.localeCompare(b.pool) || a.at.localeCompare(b.at),
  );
  for (const item of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNear =
      last?.pool === item.pool &&
      Date.parse(item.at) - Date.parse(last.at) <= TOGETHER_MS;
    if (group && isNear) {
      group.push(item);
    } else {
      groups.push([item]);
    }
  }
  return groups.map(group => {
    const [first] = group;
    return {
      id: `nodes:${verb}:${first.pool}:${first.at}`,
      at: first.at,
      kind: 'nodes',
      what: `Pool ${first.pool}: ${say(
        formatCount(group.length, 'node'),
        first.reason,
      )}`,
      failed: false,
      objects: [
        `NodePool/${first.pool}`,
        ...group.map(({ claim }) => `NodeClaim/${claim.meta.name}`),
        ...group.flatMap(({ claim }) =>
          claim.nodeName ? [`Node/${claim.nodeName}`] : [],
        ),
      ],
      target: { tab: 'nodes', query: { pool: first.pool } },
    };
  });
}
