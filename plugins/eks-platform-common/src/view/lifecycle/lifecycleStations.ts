import type { ApplyReport } from '../../cluster/applyReport';
import type { LifecycleState } from '../../cluster/lifecycle';
import type { Findings } from '../../problems/findings';
import { formatSteadyAge, getAge } from '../age';
import { getBootstrapSteps } from './bootstrapSteps';
import type { LifecycleStation } from './lifecycleView';
import { formatCount } from '../words';

const STATIONS = [
  'not-applied',
  'applying',
  'creating',
  'bootstrapping',
  'ready',
] as const;

/** The station at which a failed life cycle stopped. */
export function getStoppedStation(
  findings: Findings,
): 'applying' | 'creating' | 'bootstrapping' {
  const { cluster, applyReport } = findings.aws;
  if (!cluster) {
    return 'applying';
  }
  const failed = applyReport?.roots.find(root => root.result === 'failed');
  switch (failed?.root) {
    case 'network':
      return 'applying';
    case 'flux':
      return 'bootstrapping';
    default:
      return 'creating';
  }
}

/** Resources that the apply has made so far. */
export function countDone(report: ApplyReport): number {
  return report.roots.reduce((sum, root) => sum + (root.done ?? 0), 0);
}

/** The five stations from form to ready cluster, each with one fact and its times as far as they are known. */
export function getLifecycleStations(
  lifecycle: LifecycleState,
  findings: Findings,
): LifecycleStation[] {
  const isFailed = lifecycle === 'failed';
  const at = isFailed ? getStoppedStation(findings) : lifecycle;
  const current = STATIONS.findIndex(station => station === at);
  return STATIONS.map((state, index) => {
    const progress = getProgress(index, current, lifecycle);
    const fact = getFact(state, progress, findings);
    return {
      state,
      progress,
      ...(fact && { fact }),
      ...(progress !== 'waits' && getTimes(state, findings)),
    };
  });
}

function getProgress(
  index: number,
  current: number,
  lifecycle: LifecycleState,
): LifecycleStation['progress'] {
  if (lifecycle === 'ready' || index < current) {
    return 'done';
  }
  if (index > current) {
    return 'waits';
  }
  // The first station reads "Repository ready", which is so as soon as there is an entity.
  if (index === 0) {
    return 'done';
  }
  return lifecycle === 'failed' ? 'failed' : 'running';
}

function getTimes(
  station: LifecycleStation['state'],
  findings: Findings,
): Pick<LifecycleStation, 'startedAt' | 'endedAt'> {
  const { cluster, applyReport } = findings.aws;
  const report = applyReport?.operation === 'apply' ? applyReport : undefined;
  switch (station) {
    case 'not-applied':
      return report ? { endedAt: report.startedAt } : {};
    case 'applying':
      return report
        ? {
            startedAt: report.startedAt,
            ...(report.endedAt && { endedAt: report.endedAt }),
          }
        : {};
    case 'creating':
      return cluster?.createdAt ? { startedAt: cluster.createdAt } : {};
    case 'bootstrapping': {
      const [first] = [...findings.graph.values()]
        .map(node => node.object.meta.createdAt)
        .sort();
      return first ? { startedAt: first } : {};
    }
    default:
      return {};
  }
}

function getFact(
  station: LifecycleStation['state'],
  progress: LifecycleStation['progress'],
  findings: Findings,
): string | undefined {
  const { cluster, applyReport: report } = findings.aws;
  if (station === 'not-applied') {
    return report ? `commit ${report.commit.slice(0, 7)}` : undefined;
  }
  if (progress === 'waits') {
    return undefined;
  }
  switch (station) {
    case 'applying':
      return report && getApplyingFact(report, progress);
    case 'creating': {
      if (cluster && cluster.status !== 'CREATING') {
        return `EKS is ${cluster.status.toLowerCase()}`;
      }
      const age = getAge(cluster?.createdAt, findings.now);
      return age === undefined ? undefined : `for ${formatSteadyAge(age)}`;
    }
    case 'bootstrapping': {
      const steps = getBootstrapSteps(findings);
      const done = steps.filter(step => step.state === 'ok').length;
      return steps.length > 0
        ? `${done} of ${formatCount(steps.length, 'step')}`
        : undefined;
    }
    default:
      return undefined;
  }
}

function getApplyingFact(
  report: ApplyReport,
  progress: LifecycleStation['progress'],
): string | undefined {
  const failed = report.roots.find(root => root.result === 'failed');
  if (progress === 'failed' && failed) {
    return `failed at infra/${failed.root}`;
  }
  const done = countDone(report);
  if (done === 0) {
    return undefined;
  }
  const isRunning = report.result === 'running';
  return `${formatCount(done, 'resource')}${isRunning ? ' so far' : ''}`;
}
