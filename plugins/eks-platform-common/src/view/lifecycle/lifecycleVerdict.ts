import type { ApplyReport } from '../../cluster/applyReport';
import { isStaleReport } from '../../cluster/lifecycleState';
import type { Findings } from '../../problems/findings';
import { formatMoment, formatSteadyAge, getAge } from '../age';
import type { LifecycleView } from './lifecycleView';
import type { Verdict } from '../verdictSentence';
import { countDone, getStoppedStation } from './lifecycleStations';
import { formatCount, shorten } from '../words';

/** The verdict of a cluster on its way from form to ready, or on its way out. */
export function getLifecycleVerdict(
  lifecycle: LifecycleView,
  findings: Findings,
): Verdict {
  const report = findings.aws.applyReport;
  switch (lifecycle.state) {
    case 'not-applied':
      return {
        word: 'not-applied',
        title: 'nobody has run the apply yet',
        summary: 'The repository is ready. It costs nothing so far.',
      };
    case 'applying':
      return getApplyingVerdict(report, findings.now);
    case 'creating':
      return getCreatingVerdict(findings);
    case 'bootstrapping':
      return getBootstrapVerdict(lifecycle);
    case 'failed':
      return getFailedVerdict(findings);
    case 'deleting':
      return {
        word: 'being-destroyed',
        title:
          findings.aws.cluster?.status === 'DELETING'
            ? 'EKS removes the cluster'
            : 'the destroy runs',
        summary:
          'Repository and catalog entity stay until somebody removes them.',
      };
    default:
      return {
        word: 'absent',
        summary: `${
          report?.operation === 'destroy' && report.endedAt
            ? `Destroyed ${formatMoment(report.endedAt, findings.now)}. `
            : ''
        }The catalog entity can be unregistered, or the platform applied again.`,
      };
  }
}

function getApplyingVerdict(
  report: ApplyReport | undefined,
  now: Date,
): Verdict {
  if (report && isStaleReport(report, now)) {
    return {
      word: 'not-known',
      title: `no report since ${formatMoment(report.updatedAt, now)}`,
      summary:
        'The apply may still run, or it was stopped. Look at its log, or run it again.',
    };
  }
  const done = report ? countDone(report) : 0;
  return {
    word: 'being-created',
    title: `apply runs, ${formatCount(done, 'resource')} so far`,
    summary: getRootSummary(report),
  };
}

function getRootSummary(report: ApplyReport | undefined): string {
  const index =
    report?.roots.findIndex(root => root.result === 'running') ?? -1;
  if (!report || index === -1) {
    return 'The apply has begun.';
  }
  const { root, done, planned } = report.roots[index];
  const count =
    done !== undefined && planned !== undefined
      ? `: ${done} of ${formatCount(planned, 'resource')}`
      : '';
  return `Root ${index + 1} of ${report.roots.length}, infra/${root}${count}.`;
}

function getCreatingVerdict(findings: Findings): Verdict {
  const { cluster, applyReport } = findings.aws;
  if (cluster?.status !== 'CREATING' && cluster?.status !== 'PENDING') {
    return {
      word: 'being-created',
      title: 'the control plane is up, nodes and add-ons follow',
      summary: getRootSummary(applyReport),
    };
  }
  const age = getAge(cluster.createdAt, findings.now);
  const span = age === undefined ? '' : ` for ${formatSteadyAge(age)}`;
  return {
    word: 'being-created',
    title: 'EKS builds the control plane',
    summary: `EKS says ${cluster.status}${span}; 9 to 12 min are usual.`,
  };
}

function getBootstrapVerdict({ steps }: LifecycleView): Verdict {
  if (steps.length === 0) {
    return {
      word: 'being-created',
      title: 'Flux is being installed',
      summary: 'The control plane is active. You can close this page.',
    };
  }
  const done = steps.filter(step => step.state === 'ok').length;
  const current =
    steps.find(
      step => step.state === 'progressing' || step.state === 'warning',
    ) ??
    steps.find(step => step.state !== 'ok') ??
    steps[0];
  return {
    word: 'being-created',
    title: `Flux applies ${current.name}, ${done} of ${steps.length} steps done`,
    summary:
      'Flux looks at a waiting object every 30 s; five layers take 3 minutes at least, even when all goes well.',
  };
}

function getFailedVerdict(findings: Findings): Verdict {
  const { applyReport: report, cluster } = findings.aws;
  const error = report?.error ?? cluster?.healthIssues[0]?.message;
  return {
    word: 'stopped',
    title: `at ${getStoppedStation(findings)}${
      error ? `: ${shorten(error, 60)}` : ''
    }`,
    summary: `${getHowFar(
      report,
      findings.now,
    )}Nothing is lost; fix and apply again.`,
  };
}

function getHowFar(report: ApplyReport | undefined, now: Date): string {
  if (report?.result !== 'failed') {
    return '';
  }
  const planned = report.roots.reduce(
    (sum, root) => sum + (root.planned ?? 0),
    0,
  );
  const verb = report.operation === 'destroy' ? 'Destroy' : 'Apply';
  const at = formatMoment(report.endedAt ?? report.updatedAt, now);
  const of = planned > 0 ? ` of ${planned}` : '';
  return `${verb} failed at ${at} after ${countDone(report)}${of} resources. `;
}
