import type { ClusterState } from '../cluster/clusterState';
import type { LifecycleState } from '../cluster/lifecycle';
import { findAll } from '../problems/findings';
import { findProblems } from '../problems/findProblems';
import { collectMarks } from '../problems/marks';
import { makeAccess, makeLinks } from './clusterLinks';
import type { ClusterView } from './clusterView';
import { hasGpu, makeGpuView } from './gpuView';
import { makeIngressView } from './ingressView';
import { makeLifecycleView } from './lifecycleView';
import { makeNodesView } from './nodesView';
import { makeOverviewView } from './overviewView';
import { makeSection } from './sectionState';
import { countAreas, listSources } from './sources';
import { makeTabVitals } from './tabVitals';
import { makeVerdict } from './verdict';

const WAITS_FOR: Partial<Record<LifecycleState, string>> = {
  'not-applied': 'the apply',
  applying: 'the control plane',
  creating: 'the control plane',
  bootstrapping: 'Flux',
  failed: 'the next apply',
};

/**
 * Decides everything that the tab shows of one cluster. Pure: it reads no clock and does no I/O.
 *
 * `revision` is empty; whoever serves the view fills it.
 *
 * @public
 */
export function deriveClusterView(state: ClusterState): ClusterView {
  // What a silent source said last is shown as old, but no problem is raised from it.
  const last = findAll(state, { last: true });
  const isStale = hasStaleSource(state);
  const fresh = isStale ? findAll(state, { last: false }) : last;
  const found = findProblems(fresh);
  const lastFound = isStale ? findProblems(last) : found;
  const marks = collectMarks(lastFound);
  const problems = found.map(({ problem }) => problem);
  const lifecycle = makeLifecycleView(last);
  const sources = listSources(state);
  const coverage = countAreas(sources);
  const waitsFor = WAITS_FOR[lifecycle.state];
  const sections = {
    overview: makeSection(
      state,
      {
        required: ['cluster'],
        optional: ['version', 'addons', 'nodes', 'pods'],
        waitsFor,
      },
      () => makeOverviewView(last),
    ),
    nodes: makeSection(
      state,
      {
        required: ['nodes'],
        optional: [
          'pods',
          'nodePools',
          'nodeClaims',
          'nodeClasses',
          'nodeGroups',
        ],
        waitsFor,
      },
      () => makeNodesView(last, marks),
    ),
    gpu: withoutGpu(
      makeSection(
        state,
        {
          // Without pods nobody knows which device is free.
          required: ['nodes', 'pods'],
          all: true,
          optional: ['daemonSets', 'nodePools', 'nodeClaims'],
          waitsFor,
        },
        () => makeGpuView(last, marks),
      ),
      hasGpu(last),
    ),
    ingress: makeSection(
      state,
      {
        required: ['ingresses', 'ingressRoutes'],
        optional: [
          'services',
          'tlsStores',
          'certificates',
          'certificateRequests',
          'orders',
          'challenges',
          'clusterIssuers',
          'dnsRoles',
          'hostedZones',
        ],
        waitsFor,
      },
      () => makeIngressView(last, marks),
    ),
  };
  return {
    entityRef: state.entityRef,
    cluster: { ...state.ref },
    revision: '',
    generatedAt: state.now.toISOString(),
    lifecycle,
    verdict: makeVerdict({
      findings: last,
      problems,
      lastProblems: lastFound.map(({ problem }) => problem),
      lifecycle,
      sources,
      coverage,
    }),
    problems,
    sources,
    coverage,
    tabs: makeTabVitals({ sections, problems, lifecycle, coverage }),
    ...sections,
    links: makeLinks(state),
    access: makeAccess(state),
  };
}

function withoutGpu(
  section: ClusterView['gpu'],
  isPresent: boolean,
): ClusterView['gpu'] {
  if (isPresent || section.state !== 'ok') {
    return section;
  }
  const { data: _, ...rest } = section;
  return { ...rest, state: 'not-installed' };
}

function hasStaleSource(state: ClusterState): boolean {
  return [...Object.values(state.kubernetes), ...Object.values(state.aws)].some(
    answer => answer.state !== 'ok' && answer.last !== undefined,
  );
}
