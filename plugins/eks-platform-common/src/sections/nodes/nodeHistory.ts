import { getCondition } from '../../kubernetes/condition';
import type {
  NodeClaimProjection,
  NodeProjection,
} from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import { formatAge } from '../../view/age';
import { shorten } from '../../view/words';
import { getDriftWords } from './nodeMoves';
import type { NodeHistoryEntry } from './nodeDetail';

const LISTED_EVENTS = 8;

const STAGES = [
  ['Launched', 'Instance launched'],
  ['Registered', 'Registered'],
  ['Initialized', 'Initialised'],
] as const;

/** Birth, stages, drift and what Karpenter said of a node in the last hour, oldest first. */
export function listNodeHistory(
  subject: {
    name: string;
    node?: NodeProjection;
    claim?: NodeClaimProjection;
  },
  findings: Findings,
): NodeHistoryEntry[] {
  const { node, claim } = subject;
  return [
    ...(claim ? getClaimEntries(claim) : []),
    ...(!claim && node
      ? [{ at: node.meta.createdAt, state: 'ok' as const, text: 'Joined' }]
      : []),
    ...getEventEntries(subject, findings),
  ].sort((a, b) => a.at.localeCompare(b.at));
}

function getClaimEntries(claim: NodeClaimProjection): NodeHistoryEntry[] {
  const born = claim.meta.createdAt;
  const entries: NodeHistoryEntry[] = [
    { at: born, state: 'ok', text: `Claim \`${claim.meta.name}\` made` },
  ];
  for (const [type, words] of STAGES) {
    const condition = getCondition(claim, type);
    const at = condition?.lastTransitionTime;
    if (condition?.status === 'True' && at) {
      const took = formatAge(Date.parse(at) - Date.parse(born));
      entries.push({ at, state: 'ok', text: `${words} after ${took}` });
    }
  }
  const drifted = getCondition(claim, 'Drifted');
  if (drifted?.status === 'True') {
    entries.push({
      at: drifted.lastTransitionTime ?? born,
      state: 'notice',
      text: `Drifted (${getDriftWords([claim])})`,
    });
  }
  if (claim.meta.deletedAt) {
    entries.push({
      at: claim.meta.deletedAt,
      state: 'leaving',
      text: 'Marked for removal',
    });
  }
  return entries;
}

function getEventEntries(
  { name, claim }: { name: string; claim?: NodeClaimProjection },
  { kubernetes }: Findings,
): NodeHistoryEntry[] {
  return (kubernetes.karpenterEvents ?? [])
    .filter(
      event =>
        (event.kind === 'Node' && event.name === name) ||
        (event.kind === 'NodeClaim' && event.name === claim?.meta.name),
    )
    .sort((a, b) => b.lastAt.localeCompare(a.lastAt))
    .slice(0, LISTED_EVENTS)
    .map(event => ({
      at: event.lastAt,
      state: 'notice' as const,
      text: `${event.reason}${
        event.message ? `: ${shorten(event.message, 140)}` : ''
      }`,
      ...(event.count > 1 && { count: event.count }),
    }));
}
