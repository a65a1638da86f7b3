import type { ApplyReport } from './applyReport';
import type { EksClusterFacts } from './clusterState';
import type { LifecycleState } from './lifecycle';

// A report without an end that is older says nothing any more.
const REPORT_IS_LIVE_MS = 30 * 60_000;
// Who does not ask Flux takes a cluster for bootstrapping this long after its first apply.
const BOOTSTRAP_ASSUMED_MS = 10 * 60_000;

/**
 * Where a cluster stands, from what EKS and the apply report say.
 *
 * @public
 */
export function getLifecycleState(options: {
  /** Undefined: EKS knows no such cluster. */
  cluster: EksClusterFacts | undefined;
  /** Undefined: nobody wrote one. */
  report: ApplyReport | undefined;
  now: Date;
  /** Whether Flux has brought up everything at least once; undefined: nobody asked it. */
  fluxReady?: boolean;
}): LifecycleState {
  const { cluster, report, now, fluxReady } = options;
  const live =
    report?.result === 'running' &&
    now.getTime() - Date.parse(report.updatedAt) <= REPORT_IS_LIVE_MS;
  if (live && report.operation === 'destroy') {
    return 'deleting';
  }
  if (!cluster) {
    return withoutCluster(report, live);
  }
  switch (cluster.status) {
    case 'DELETING':
      return 'deleting';
    case 'FAILED':
      return 'failed';
    case 'CREATING':
    case 'PENDING':
      return 'creating';
    default:
  }
  if (fluxReady === true || !report || !isFirstApply(cluster, report)) {
    return 'ready';
  }
  if (report.result === 'failed') {
    return 'failed';
  }
  const ended = report.endedAt && Date.parse(report.endedAt);
  const assumed = !ended || now.getTime() - ended < BOOTSTRAP_ASSUMED_MS;
  return fluxReady === false || assumed ? 'bootstrapping' : 'ready';
}

function withoutCluster(
  report: ApplyReport | undefined,
  live: boolean,
): LifecycleState {
  if (!report || report.operation === 'plan') {
    return 'not-applied';
  }
  if (report.result === 'failed') {
    return 'failed';
  }
  if (report.result === 'succeeded') {
    return 'absent';
  }
  return live ? 'applying' : 'not-applied';
}

/** Whether the report is of the apply that made the cluster. */
function isFirstApply(cluster: EksClusterFacts, report: ApplyReport): boolean {
  return (
    report.operation === 'apply' &&
    cluster.createdAt !== undefined &&
    Date.parse(cluster.createdAt) >= Date.parse(report.startedAt)
  );
}
