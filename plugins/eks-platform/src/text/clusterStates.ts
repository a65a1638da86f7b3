import type {
  ClusterSnapshot,
  FleetRow,
  FleetState,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** The sign of each state of a cluster, wherever clusters are listed. */
export const CLUSTER_GLYPHS: Record<FleetState, ItemState> = {
  'in-trouble': 'critical',
  unreachable: 'unreachable',
  degraded: 'warning',
  creating: 'progressing',
  healthy: 'ok',
  'not-applied': 'waits',
  deleting: 'leaving',
  'not-known': 'unknown',
  'no-access': 'denied',
};

/** The one sentence that a list has for a cluster: its worst problem, why it is not known, or what is being done. */
export interface ClusterHeadline {
  text?: string;
  /** ISO 8601. */
  since?: string;
  /** Problems that are not told. */
  more: number;
}

export function getHeadline(row: FleetRow): ClusterHeadline {
  const { snapshot, failure, state } = row;
  if (failure) {
    return { text: failure.message, since: failure.since, more: 0 };
  }
  const [worst] = snapshot?.problems ?? [];
  if (snapshot && worst) {
    return {
      text: worst.title,
      since: worst.since,
      more: Math.max(0, snapshot.problemCount - 1),
    };
  }
  return { text: getTitle(snapshot, state), more: 0 };
}

/** A verdict's title goes on after its word, so it begins in lower case. */
function getTitle(
  snapshot: ClusterSnapshot | undefined,
  state: FleetState,
): string | undefined {
  const title = state === 'healthy' ? undefined : snapshot?.verdict.title;
  return title && title.charAt(0).toLocaleUpperCase() + title.slice(1);
}
