import type { Findings } from '../problems/findings';
import type { Problem } from '../problems/problem';
import { isStaleReport } from '../cluster/lifecycleState';
import { formatSteadyAge, formatMoment, getAge } from './age';
import type {
  ClusterView,
  LifecycleView,
  SourceStatus,
  Verdict,
} from './clusterView';
import { countNodes, countPods } from './overviewView';
import { countDone, getStoppedStation } from './lifecycleStations';
import { countAreas } from './sources';
import { formatCount, shorten, uncapitalise } from './words';

const WORDS: Record<Verdict['word'], string> = {
  healthy: 'Healthy',
  'healthy-as-far-as-seen': 'Healthy, as far as we see',
  degraded: 'Degraded',
  'in-trouble': 'In trouble',
  'not-known': 'Not known',
  'not-applied': 'Not applied',
  'being-created': 'Being created',
  stopped: 'Stopped',
  'being-destroyed': 'Being destroyed',
  absent: 'This cluster does not exist in AWS',
};

/** The verdict as the sentence that stands on top of the tab. @public */
export function formatVerdict(
  verdict: Pick<Verdict, 'word' | 'title'>,
): string {
  const { word, title } = verdict;
  if (word === 'stopped') {
    return `Stopped ${title ?? ''}`.trim();
  }
  return title ? `${WORDS[word]}: ${title}` : WORDS[word];
}

/** What the verdict is made from. */
export interface VerdictInput {
  findings: Findings;
  /** Last known state and its problems, for a cluster that does not answer. */
  lastProblems: readonly Problem[];
  problems: readonly Problem[];
  lifecycle: LifecycleView;
  sources: readonly SourceStatus[];
  sections: Pick<ClusterView, 'overview' | 'nodes' | 'gpu' | 'ingress'>;
}

/** One sentence on the cluster, and one on what is fine and how much is hurt. */
export function makeVerdict(input: VerdictInput): Verdict {
  const { lifecycle, problems, findings } = input;
  if (lifecycle.state !== 'ready' && lifecycle.state !== 'bootstrapping') {
    return getLifecycleVerdict(input);
  }
  const blind = getBlindVerdict(input);
  if (blind && lifecycle.state === 'ready') {
    return blind;
  }
  const [worst] = problems;
  if (worst?.severity === 'critical') {
    return {
      word: 'in-trouble',
      title: uncapitalise(worst.title),
      summary: getTroubleSummary(findings, worst),
    };
  }
  if (lifecycle.state === 'bootstrapping') {
    return getLifecycleVerdict(input);
  }
  if (worst) {
    return {
      word: 'degraded',
      title: uncapitalise(worst.title),
      summary: getDegradedSummary(findings, problems),
    };
  }
  const { seen, total } = countAreas(input.sources);
  if (seen < total) {
    return {
      word: 'healthy-as-far-as-seen',
      title: `${seen} of ${total} sections`,
      summary: `${getFineSummary(findings)} ${getMissingSummary(
        input.sources,
      )}`,
    };
  }
  return { word: 'healthy', summary: getFineSummary(findings) };
}

function getFineSummary(findings: Findings): string {
  const nodes = countNodes(findings);
  const pods = countPods(findings);
  const parts = [
    nodes.ready === nodes.total
      ? `${formatCount(nodes.total, 'node')} ready`
      : `${nodes.ready} of ${formatCount(nodes.total, 'node')} ready`,
  ];
  if (pods) {
    parts.push(
      `${formatCount(pods.running, 'pod')} ${
        pods.running === 1 ? 'runs' : 'run'
      }`,
    );
    parts.push(pods.pending === 0 ? 'none waits' : `${pods.pending} start`);
  }
  const { graph } = findings;
  const isApplied =
    graph.size > 0 &&
    [...graph.values()].every(node => node.reconciliation.state === 'ready');
  return `${parts.join(', ')}.${
    isApplied ? ' Everything in Git is applied.' : ''
  }`;
}

function getTroubleSummary(findings: Findings, worst: Problem): string {
  const nodes = countNodes(findings);
  const pods = countPods(findings);
  const running = pods ? `${formatCount(pods.running, 'pod')} on ` : '';
  const fine = `What runs keeps running: ${running}${formatCount(
    nodes.ready,
    'ready node',
  )}.`;
  const waiting = worst.hurts.find(hurt => hurt.what.startsWith('pod'));
  if (!waiting || waiting.count === 0) {
    return fine;
  }
  const since = worst.since
    ? ` since ${formatMoment(worst.since, findings.now)}`
    : '';
  return `${fine} New pods wait: ${waiting.count}${since}.`;
}

function getDegradedSummary(
  findings: Findings,
  problems: readonly Problem[],
): string {
  const nodes = countNodes(findings);
  const pods = countPods(findings);
  const fine = `The cluster itself works: ${
    pods ? `${formatCount(pods.running, 'pod')} on ` : ''
  }${formatCount(nodes.ready, 'ready node')}.`;
  const others = problems
    .slice(1, 3)
    .map(problem => uncapitalise(problem.title))
    .join('; ');
  return others ? `${fine} Also open: ${others}.` : fine;
}

function getMissingSummary(sources: readonly SourceStatus[]): string {
  const missing = [
    ...new Set(
      sources
        .filter(s => s.state !== 'ok' && s.state !== 'not-installed')
        .map(s => s.area),
    ),
  ];
  return `Missing: ${missing.join(', ')}.`;
}

/** The cluster's API server tells nothing at all. */
function getBlindVerdict(input: VerdictInput): Verdict | undefined {
  const { findings, sections, lastProblems } = input;
  const { cluster } = findings.state.aws;
  const nodes = findings.state.kubernetes.nodes;
  if (cluster.state === 'denied' && nodes.state !== 'ok') {
    return {
      word: 'not-known',
      title: 'Backstage may not read this account',
      summary: cluster.message ?? 'AWS refuses `eks:DescribeCluster`.',
    };
  }
  if (nodes.state === 'denied') {
    const isUnknownRole = /access entry|401|Unauthorized/i.test(
      nodes.message ?? '',
    );
    return {
      word: 'not-known',
      title: isUnknownRole
        ? "EKS does not know Backstage's role"
        : 'Backstage may not read inside this cluster',
      summary: `${getEksSummary(findings)} ${
        isUnknownRole
          ? nodes.next ??
            'Apply `infra/cluster/access.tf`: the reader has no access entry.'
          : 'Nodes, Flux and certificates are refused.'
      }`,
    };
  }
  if (nodes.state === 'unreachable') {
    const age = getAge(nodes.since ?? nodes.last?.observedAt, findings.now);
    const seen = nodes.last?.observedAt;
    const was =
      lastProblems.length === 0
        ? 'healthy'
        : `with ${formatCount(lastProblems.length, 'problem')}`;
    return {
      word: 'not-known',
      title: `no answer from the API server${
        age === undefined ? '' : ` for ${formatSteadyAge(age)}`
      }`,
      summary: seen
        ? `Last seen ${was} at ${formatMoment(
            seen,
            findings.now,
          )}. What follows is old. Pods may run well all the same.`
        : `${getEksSummary(findings)} Pods may run well all the same.`,
    };
  }
  if (sections.nodes.state === 'loading') {
    return {
      word: 'not-known',
      title: 'connecting',
      summary:
        cluster.state === 'ok'
          ? 'EKS answers, the API server not yet.'
          : 'No answer yet.',
    };
  }
  return undefined;
}

function getEksSummary(findings: Findings): string {
  const { cluster, addons } = findings.aws;
  if (!cluster) {
    return 'EKS does not answer either.';
  }
  const fine = addons?.filter(addon => addon.status === 'ACTIVE').length;
  const tail = addons ? `, ${fine} of ${addons.length} add-ons active` : '';
  return `EKS answers: ${cluster.status.toLowerCase()}, ${
    cluster.version
  }${tail}.`;
}

function getLifecycleVerdict(input: VerdictInput): Verdict {
  const { lifecycle, findings } = input;
  const report = findings.aws.applyReport;
  switch (lifecycle.state) {
    case 'not-applied':
      return {
        word: 'not-applied',
        title: 'nobody has run the apply yet',
        summary: 'The repository is ready. It costs nothing so far.',
      };
    case 'applying':
      if (report && isStaleReport(report, findings.now)) {
        return {
          word: 'not-known',
          title: `no report since ${formatMoment(
            report.updatedAt,
            findings.now,
          )}`,
          summary:
            'The apply may still run, or it was stopped. Look at its log, or run it again.',
        };
      }
      return {
        word: 'being-created',
        title: `apply runs, ${formatCount(
          report ? countDone(report) : 0,
          'resource',
        )} so far`,
        summary: getApplySummary(findings),
      };
    case 'creating':
      return getCreatingVerdict(findings);
    case 'bootstrapping':
      return getBootstrapVerdict(lifecycle);
    case 'failed': {
      const at = getStoppedStation(findings);
      const error =
        report?.error ?? findings.aws.cluster?.healthIssues[0]?.message;
      return {
        word: 'stopped',
        title: `at ${at}${error ? `: ${shorten(error, 60)}` : ''}`,
        summary: `${getFailSummary(
          findings,
        )}Nothing is lost; fix and apply again.`,
      };
    }
    case 'deleting':
      return {
        word: 'being-destroyed',
        title: 'EKS removes the cluster',
        summary:
          'Repository and catalog entity stay until somebody removes them.',
      };
    default:
      return {
        word: 'absent',
        summary: report?.endedAt
          ? `Gone since ${formatMoment(
              report.endedAt,
              findings.now,
            )}. The catalog entity can be unregistered.`
          : 'The catalog entity can be unregistered, or the platform applied again.',
      };
  }
}

function getApplySummary(findings: Findings): string {
  const report = findings.aws.applyReport;
  const index =
    report?.roots.findIndex(root => root.result === 'running') ?? -1;
  if (!report || index === -1) {
    return 'The apply has begun.';
  }
  return `Root ${index + 1} of ${report.roots.length}, infra/${
    report.roots[index].root
  }.`;
}

function getCreatingVerdict(findings: Findings): Verdict {
  const cluster = findings.aws.cluster;
  if (cluster?.status === 'CREATING' || cluster?.status === 'PENDING') {
    const age = getAge(cluster.createdAt, findings.now);
    return {
      word: 'being-created',
      title: 'EKS builds the control plane',
      summary: `EKS says ${cluster.status}${
        age === undefined ? '' : ` for ${formatSteadyAge(age)}`
      }; 9 to 12 min are usual.`,
    };
  }
  return {
    word: 'being-created',
    title: 'the control plane is up, nodes and add-ons follow',
    summary: getApplySummary(findings),
  };
}

function getBootstrapVerdict(lifecycle: LifecycleView): Verdict {
  const { steps } = lifecycle;
  const done = steps.filter(step => step.state === 'ok').length;
  const current = steps.find(
    step =>
      step.state !== 'ok' &&
      step.state !== 'waits' &&
      step.state !== 'suspended',
  );
  if (steps.length === 0) {
    return {
      word: 'being-created',
      title: 'Flux is being installed',
      summary: 'The control plane is active. You can close this page.',
    };
  }
  return {
    word: 'being-created',
    title: `Flux is at ${
      (current ?? steps[done] ?? steps[0]).name
    }, ${done} of ${steps.length} steps done`,
    summary:
      'Flux looks at a waiting object every 30 s; five layers take 3 minutes at least, even when all goes well.',
  };
}

function getFailSummary(findings: Findings): string {
  const report = findings.aws.applyReport;
  if (!report || report.result !== 'failed') {
    return '';
  }
  const planned = report.roots.reduce(
    (sum, root) => sum + (root.planned ?? 0),
    0,
  );
  const of = planned > 0 ? ` of ${planned}` : '';
  const at = report.endedAt ?? report.updatedAt;
  return `Apply failed at ${formatMoment(at, findings.now)} after ${countDone(
    report,
  )}${of} resources. `;
}
