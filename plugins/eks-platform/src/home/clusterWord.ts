import type {
  ClusterSummary,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { homeMessages } from './messages';

type Word = keyof typeof homeMessages.state;

/** State of a cluster in one word, with its glyph and how bad it is. */
export interface ClusterWord {
  word: Word;
  glyph: ItemState;
  /** 0 is worst. */
  rank: number;
}

const BY_VERDICT: Record<
  NonNullable<ClusterSummary['verdict']>,
  ClusterWord
> = {
  'in-trouble': { word: 'inTrouble', glyph: 'critical', rank: 0 },
  'not-known': { word: 'notKnown', glyph: 'unknown', rank: 1 },
  degraded: { word: 'degraded', glyph: 'warning', rank: 2 },
  stopped: { word: 'stopped', glyph: 'critical', rank: 1 },
  'being-created': { word: 'creating', glyph: 'progressing', rank: 3 },
  'healthy-as-far-as-seen': { word: 'healthyAsSeen', glyph: 'ok', rank: 4 },
  healthy: { word: 'healthy', glyph: 'ok', rank: 5 },
  'not-applied': { word: 'notApplied', glyph: 'waits', rank: 6 },
  'being-destroyed': { word: 'deleting', glyph: 'leaving', rank: 7 },
  absent: { word: 'absent', glyph: 'not-installed', rank: 8 },
};

const BY_STATE: Record<Exclude<ClusterSummary['state'], 'ok'>, ClusterWord> = {
  denied: { word: 'denied', glyph: 'denied', rank: 9 },
  unreachable: { word: 'unreachable', glyph: 'unreachable', rank: 1 },
  loading: { word: 'loading', glyph: 'progressing', rank: 8 },
};

const CREATING: Record<string, Word> = {
  applying: 'applying',
  creating: 'creating',
  bootstrapping: 'bootstrapping',
};

/** Health comes first; before a cluster is ready its life-cycle state says more. */
export function getClusterWord(cluster: ClusterSummary): ClusterWord {
  if (cluster.state !== 'ok') {
    return BY_STATE[cluster.state];
  }
  const byVerdict = cluster.verdict
    ? BY_VERDICT[cluster.verdict]
    : BY_STATE.loading;
  return byVerdict.word === 'creating'
    ? { ...byVerdict, word: CREATING[cluster.lifecycle ?? ''] ?? 'creating' }
    : byVerdict;
}

/** Worst first, then by name. */
export function sortClusters(
  clusters: readonly ClusterSummary[],
): ClusterSummary[] {
  return [...clusters].sort(
    (a, b) =>
      getClusterWord(a).rank - getClusterWord(b).rank ||
      a.name.localeCompare(b.name),
  );
}
