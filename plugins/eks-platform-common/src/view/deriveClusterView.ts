import type { ClusterState } from '../cluster/clusterState';
import type { LifecycleState } from '../cluster/lifecycle';
import { findAll } from '../problems/findings';
import { findProblemsInSteps } from '../problems/findProblems';
import { collectMarks } from '../problems/marks';
import { makeAccess, makeLinks } from './clusterLinks';
import type { ClusterView } from './clusterView';
import { makeLifecycleView } from './lifecycle/makeLifecycleView';
import { countAreas, listSources } from '../sources/listSources';
import { makeTabVitals } from './tabVitals';
import { makeVerdict } from './verdict';
import { deriveSectionsInSteps } from '../sections/deriveSections';
import { Faults, type Fault } from './fault';
import { runSteps, type Steps } from './steps';
import type { Verdict } from './verdictSentence';

const WAITS_FOR: Partial<Record<LifecycleState, string>> = {
  'not-applied': 'the apply',
  applying: 'the control plane',
  creating: 'the control plane',
  bootstrapping: 'Flux',
  failed: 'the next apply',
};

const UNJUDGED_VERDICT: Verdict = {
  word: 'not-known',
  title: 'Backstage could not judge what it saw',
  summary: 'What follows is true as far as it is shown.',
};

/**
 * Decides everything that the tab shows of one cluster. Pure: it reads no clock and does no I/O.
 *
 * `revision` is empty; whoever serves the view fills it. `onFault` hears of a rule or section that threw; the view names
 * it in `unjudged` and is whole otherwise.
 *
 * @public
 */
export function deriveClusterView(
  state: ClusterState,
  options: { onFault?(fault: Fault): void } = {},
): ClusterView {
  return runSteps(deriveClusterViewInSteps(state, options));
}

/**
 * The same in steps of one rule or section each, which take milliseconds in the largest clusters.
 *
 * @public
 */
export function* deriveClusterViewInSteps(
  state: ClusterState,
  options: { onFault?(fault: Fault): void } = {},
): Steps<ClusterView> {
  const faults = new Faults(options.onFault);
  const onFault = (fault: Fault) => faults.note(fault);
  // What a silent source said last is shown as old, but no problem is raised from it.
  const last = findAll(state, { last: true });
  yield;
  const isStale = hasStaleSource(state);
  const fresh = isStale ? findAll(state, { last: false }) : last;
  yield;
  const found = yield* findProblemsInSteps(fresh, { onFault });
  const lastFound = isStale
    ? yield* findProblemsInSteps(last, { onFault })
    : found;
  const marks = collectMarks(lastFound);
  const problems = found.map(({ problem }) => problem);
  const lifecycle = makeLifecycleView(last, { faults });
  const sources = listSources(state);
  const coverage = countAreas(sources);
  const sections = yield* deriveSectionsInSteps(
    { findings: last, marks, problems, found: lastFound },
    { waitsFor: WAITS_FOR[lifecycle.state], onFault },
  );
  const tabs = makeTabVitals({ sections, problems, lifecycle, coverage });
  const verdict = faults.guard(
    'the verdict',
    () =>
      makeVerdict({
        findings: last,
        problems,
        // What is wrong with the connection now says nothing about how the cluster was.
        lastProblems: lastFound
          .map(({ problem }) => problem)
          .filter(({ key }) => !problems.some(open => open.key === key)),
        lifecycle,
        sources,
        coverage,
        unjudged: faults.parts,
      }),
    UNJUDGED_VERDICT,
  );
  return {
    entityRef: state.entityRef,
    cluster: { ...state.ref },
    revision: '',
    generatedAt: state.now.toISOString(),
    lifecycle,
    verdict,
    problems,
    sources,
    coverage,
    unjudged: faults.parts,
    tabs,
    ...sections,
    links: makeLinks(state),
    access: makeAccess(state),
  };
}

function hasStaleSource(state: ClusterState): boolean {
  return [state.kubernetes, state.aws, state.network]
    .flatMap(part => Object.values(part))
    .some(answer => answer.state !== 'ok' && answer.last !== undefined);
}
