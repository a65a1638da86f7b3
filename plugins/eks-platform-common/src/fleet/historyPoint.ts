import type { ClusterSnapshot, HistoryPoint } from './clusterSnapshot';

/** The few figures of a snapshot that charts are drawn from. */
export function historyPointOf(snapshot: ClusterSnapshot): HistoryPoint {
  const { perHour, gpus } = snapshot;
  const isKnown = perHour.bound !== 'unknown';
  return {
    at: snapshot.takenAt,
    verdict: snapshot.verdict.word,
    problems: snapshot.problemCount,
    nodes: snapshot.nodes?.total,
    gpus: gpus?.total,
    gpusBusy: gpus?.busy,
    pendingPods: snapshot.pendingPods,
    perHour: isKnown ? perHour.value : undefined,
    perHourAtLeast: isKnown && perHour.bound === 'atLeast' ? true : undefined,
  };
}
