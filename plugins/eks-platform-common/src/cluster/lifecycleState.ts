import { getAge } from '../view/age';
import type { ApplyReport } from './applyReport';
import type { EksClusterFacts } from '../aws/eksCluster';
import type { LifecycleState } from './lifecycle';

const MINUTE = 60_000;
// A report without an end that is older says nothing any more.
const REPORT_IS_LIVE_MS = 30 * MINUTE;
// Who does not ask Flux takes a cluster for bootstrapping this long after its first apply.
const BOOTSTRAP_ASSUMED_MS = 10 * MINUTE;
// A cluster without a report, this young, is still being made by somebody.
const YOUNG_MS = 60 * MINUTE;
// After a day a bootstrap is no bootstrap any more but a cluster with problems.
const BOOTSTRAP_LIMIT_MS = 24 * 60 * MINUTE;

/** Whether a report that says "running" went silent. @public */
export function isStaleReport(report: ApplyReport, now: Date): boolean {
  return (
    report.result === 'running' &&
    (getAge(report.updatedAt, now) ?? 0) > REPORT_IS_LIVE_MS
  );
}

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
  const { cluster, report, now } = options;
  const isLive = report?.result === 'running' && !isStaleReport(report, now);
  if (isLive && report.operation === 'destroy') {
    return 'deleting';
  }
  if (!cluster) {
    return getStateWithoutCluster(report);
  }
  switch (cluster.status) {
    case 'DELETING':
      return 'deleting';
    case 'FAILED':
      return 'failed';
    case 'CREATING':
    case 'PENDING':
      return report?.operation === 'apply' && report.result === 'failed'
        ? 'failed'
        : 'creating';
    default:
      return getStateOfActive(cluster, options, isLive);
  }
}

function getStateWithoutCluster(
  report: ApplyReport | undefined,
): LifecycleState {
  if (!report || report.operation === 'plan') {
    return 'not-applied';
  }
  if (report.result === 'failed') {
    return 'failed';
  }
  if (report.result === 'succeeded' || report.operation === 'destroy') {
    return 'absent';
  }
  // Also when it went silent: nobody knows then, but it was not "never applied".
  return 'applying';
}

function getStateOfActive(
  cluster: EksClusterFacts,
  options: Parameters<typeof getLifecycleState>[0],
  isLive: boolean,
): LifecycleState {
  const { report, now, fluxReady } = options;
  const age = getAge(cluster.createdAt, now) ?? Number.POSITIVE_INFINITY;
  if (fluxReady === true || age > BOOTSTRAP_LIMIT_MS) {
    return 'ready';
  }
  if (!report) {
    return age < YOUNG_MS ? 'bootstrapping' : 'ready';
  }
  if (!isFirstApply(cluster, report)) {
    return 'ready';
  }
  if (report.result === 'failed') {
    return 'failed';
  }
  const root = report.roots.find(candidate => candidate.root === 'cluster');
  if (isLive && root?.result === 'running') {
    // The control plane answers, but node group and add-ons are still being made.
    return 'creating';
  }
  const ended = getAge(report.endedAt, now);
  const isAssumed = ended === undefined || ended < BOOTSTRAP_ASSUMED_MS;
  return fluxReady === false || isAssumed ? 'bootstrapping' : 'ready';
}

/** Whether the report is of the apply that made the cluster. */
function isFirstApply(cluster: EksClusterFacts, report: ApplyReport): boolean {
  return (
    report.operation === 'apply' &&
    cluster.createdAt !== undefined &&
    Date.parse(cluster.createdAt) >= Date.parse(report.startedAt)
  );
}
