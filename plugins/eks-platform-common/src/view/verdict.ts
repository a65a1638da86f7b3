import type { Findings } from '../problems/findings';
import type { Problem } from '../problems/problem';
import { formatMoment } from './age';
import { getBlindVerdict } from './blindVerdict';
import type { ClusterView } from './clusterView';
import type { LifecycleView } from './lifecycle/lifecycleView';
import type { SourceStatus } from './sourceStatus';
import type { Verdict } from './verdictSentence';
import { getLifecycleVerdict } from './lifecycle/lifecycleVerdict';
import { countNodes, countPods } from '../sections/overview/makeOverviewView';
import { formatCount, formatList, uncapitalise } from './words';

/** What the verdict is made from. */
export interface VerdictInput {
  /** With the last known values of sources that do not answer. */
  findings: Findings;
  problems: readonly Problem[];
  /** Problems of what was last known. */
  lastProblems: readonly Problem[];
  lifecycle: LifecycleView;
  sources: readonly SourceStatus[];
  coverage: ClusterView['coverage'];
  /** Problems and sections that we failed to judge. */
  unjudged: readonly string[];
}

/** One sentence on the cluster; then what is fine, and how much is hurt. */
export function makeVerdict(input: VerdictInput): Verdict {
  const { lifecycle, problems, findings, coverage } = input;
  const isRunning =
    lifecycle.state === 'ready' || lifecycle.state === 'bootstrapping';
  if (!isRunning) {
    return getLifecycleVerdict(lifecycle, findings);
  }
  const blind =
    lifecycle.state === 'ready'
      ? getBlindVerdict(findings, input.lastProblems)
      : undefined;
  if (blind) {
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
    return getLifecycleVerdict(lifecycle, findings);
  }
  if (worst) {
    return {
      word: 'degraded',
      title: uncapitalise(worst.title),
      summary: getDegradedSummary(findings, problems),
    };
  }
  if (coverage.seen < coverage.total) {
    return {
      word: 'healthy-as-far-as-seen',
      title: `${coverage.seen} of ${coverage.total} sections`,
      summary: `${getFineSummary(findings)}${getMissing(input.sources)}`,
    };
  }
  if (input.unjudged.length > 0) {
    return {
      word: 'healthy-as-far-as-seen',
      title: `${formatCount(input.unjudged.length, 'check')} failed`,
      summary: `${getFineSummary(
        findings,
      )} Backstage could not judge: ${formatList(input.unjudged, 3)}.`,
    };
  }
  return { word: 'healthy', summary: getFineSummary(findings) };
}

function getFineSummary(findings: Findings): string {
  const nodes = countNodes(findings);
  const pods = countPods(findings);
  const parts: string[] = [];
  if (nodes) {
    parts.push(
      nodes.ready === nodes.total
        ? `${formatCount(nodes.total, 'node')} ready`
        : `${nodes.ready} of ${formatCount(nodes.total, 'node')} ready`,
    );
  }
  if (pods) {
    const runs = pods.running === 1 ? 'runs' : 'run';
    parts.push(
      `${formatCount(pods.running, 'pod')} ${runs}`,
      getStarting(pods.pending),
    );
  }
  const steps = [...findings.graph.values()];
  const isApplied =
    steps.length > 0 && steps.every(s => s.reconciliation.state === 'ready');
  return [
    parts.length > 0 ? `${parts.join(', ')}.` : '',
    isApplied ? 'Everything in Git is applied.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function getStarting(pending: number): string {
  if (pending === 0) {
    return 'none waits';
  }
  return pending === 1 ? '1 starts' : `${pending} start`;
}

function getRunning(findings: Findings): string {
  const nodes = countNodes(findings);
  const pods = countPods(findings);
  const on = nodes ? formatCount(nodes.ready, 'ready node') : '';
  if (!pods) {
    return on;
  }
  return `${formatCount(pods.running, 'pod')}${on && ` on ${on}`}`;
}

function getTroubleSummary(findings: Findings, worst: Problem): string {
  const running = getRunning(findings);
  const fine = running
    ? `What runs keeps running: ${running}.`
    : 'What runs keeps running.';
  const waiting = worst.hurts.find(hurt => /^pods?$/.test(hurt.what));
  if (!waiting || worst.id === 'node-not-ready') {
    return worst.id === 'node-not-ready' ? `The rest works: ${running}.` : fine;
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
  const running = getRunning(findings);
  const fine = `The cluster itself works${running && `: ${running}`}.`;
  const others = problems.slice(1).map(p => uncapitalise(p.title));
  return others.length > 0
    ? `${fine} Also open: ${formatList(others, 2)}.`
    : fine;
}

function getMissing(sources: readonly SourceStatus[]): string {
  const missing = sources
    .filter(({ state }) => state !== 'ok' && state !== 'not-installed')
    .map(({ area }) => area);
  return ` Not seen: ${formatList([...new Set(missing)], 9)}.`;
}
