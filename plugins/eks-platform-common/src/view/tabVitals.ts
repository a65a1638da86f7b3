import type { LifecycleState } from '../cluster/lifecycle';
import type { Problem } from '../problems/problem';
import type {
  ClusterView,
  GpuView,
  ItemState,
  NodesView,
  TabVital,
} from './clusterView';
import type { Section } from './section';
import { formatUsd } from './money';
import { shorten } from './words';

/** Longest line of a sub-tab. */
export const VITAL_LENGTH = 34;

type Tabs = ClusterView['tabs'];
type Sections = Pick<ClusterView, 'overview' | 'nodes' | 'gpu' | 'ingress'>;

/** Glyph and line of each sub-tab. */
export function makeTabVitals(
  sections: Sections,
  problems: readonly Problem[],
  lifecycle: LifecycleState,
): Tabs {
  const vital = (
    tab: keyof Tabs,
    section: Section<unknown>,
    make: () => TabVital,
  ): TabVital => {
    const { state, text } =
      getMissing(section, lifecycle) ?? withProblems(tab, make(), problems);
    return { state, text: shorten(text, VITAL_LENGTH) };
  };
  return {
    overview: vital('overview', sections.overview, () =>
      getOverview(problems, lifecycle),
    ),
    nodes: vital('nodes', sections.nodes, () => getNodes(sections.nodes.data)),
    gpu: vital('gpu', sections.gpu, () => getGpu(sections.gpu.data)),
    ingress: vital('ingress', sections.ingress, () => {
      const counts = sections.ingress.data?.counts;
      if (!counts || counts.hosts === 0) {
        return { state: 'not-applicable', text: 'no public host' };
      }
      return {
        state: counts.issuing > 0 ? 'progressing' : 'ok',
        text: `${counts.covered} of ${counts.hosts} hosts covered`,
      };
    }),
  };
}

function withProblems(
  tab: keyof Tabs,
  vital: TabVital,
  problems: readonly Problem[],
): TabVital {
  const own = problems.filter(
    problem => tab === 'overview' || problem.target.tab === tab,
  );
  const severities = own.map(problem => problem.severity);
  if (severities.includes('critical')) {
    return { ...vital, state: 'critical' };
  }
  return severities.length > 0 ? { ...vital, state: 'warning' } : vital;
}

function getMissing(
  section: Section<unknown>,
  lifecycle: LifecycleState,
): TabVital | undefined {
  switch (section.state) {
    case 'denied':
      return { state: 'denied', text: 'denied' };
    case 'unreachable':
      return { state: 'unreachable', text: 'no answer' };
    case 'not-installed':
      return { state: 'not-installed', text: 'not installed' };
    case 'loading':
      return WAITING[lifecycle] ?? { state: 'unknown', text: 'loading' };
    default:
      return undefined;
  }
}

const WAITING: Partial<Record<LifecycleState, TabVital>> = {
  'not-applied': { state: 'waits', text: 'waits for the apply' },
  applying: { state: 'waits', text: 'waits for the control plane' },
  creating: { state: 'waits', text: 'waits for the control plane' },
  bootstrapping: { state: 'waits', text: 'waits for Flux' },
  failed: { state: 'waits', text: 'waits for the next apply' },
  deleting: { state: 'leaving', text: 'being destroyed' },
  absent: { state: 'not-applicable', text: 'no cluster' },
};

function getOverview(
  problems: readonly Problem[],
  lifecycle: LifecycleState,
): TabVital {
  if (problems.length === 0) {
    return lifecycle === 'ready'
      ? { state: 'ok', text: 'no problem' }
      : { state: 'progressing', text: lifecycle.replace('-', ' ') };
  }
  const critical = problems.filter(p => p.severity === 'critical').length;
  const count = `${problems.length} ${
    problems.length === 1 ? 'problem' : 'problems'
  }`;
  return {
    state: critical > 0 ? 'critical' : 'warning',
    text: critical > 0 ? `${count} · ${critical} critical` : count,
  };
}

function getNodes(data: NodesView | undefined): TabVital {
  const nodes = data?.nodes ?? [];
  const moving = nodes.some(row => row.state === 'progressing');
  const ready = nodes.filter(
    row =>
      row.state !== 'critical' &&
      !(row.state === 'warning' && row.stateText.startsWith('not ready')) &&
      row.state !== 'progressing',
  ).length;
  const spot = nodes.filter(row => row.capacityType === 'spot').length;
  const hasPool = data?.pools.some(pool => pool.origin === 'karpenter');
  const tail = getNodesTail(data, spot, hasPool);
  const state: ItemState = moving ? 'progressing' : 'ok';
  return {
    state: nodes.length === 0 ? 'waits' : state,
    text:
      nodes.length === 0
        ? 'no node yet'
        : `${ready} of ${nodes.length} ready${tail}`,
  };
}

function getNodesTail(
  data: NodesView | undefined,
  spot: number,
  hasPool: boolean | undefined,
): string {
  if (data?.karpenter !== 'unknown' && !hasPool) {
    return ' · no node pool';
  }
  return spot > 0 ? ` · ${spot} spot` : '';
}

function getGpu(data: GpuView | undefined): TabVital {
  if (!data || data.devices.total === 0) {
    return { state: 'ok', text: 'no GPU node now' };
  }
  const { devices, cost, pending } = data;
  const usable = devices.requested + devices.free;
  const lost =
    devices.broken > 0 && cost.idle.bound !== 'unknown'
      ? ` · ${formatUsd(cost.idle.value)}/h lost`
      : '';
  const wait = pending.length > 0 ? ` · ${pending.length} wait` : '';
  return {
    state: devices.initialising > 0 ? 'progressing' : 'ok',
    text:
      devices.broken > 0
        ? `${usable} of ${devices.total} usable${lost}`
        : `${devices.requested} of ${devices.total} requested${wait}`,
  };
}
