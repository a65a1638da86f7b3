import type { Problem } from '../problems/problem';
import type { ClusterView } from './clusterView';
import type { DeliveryView } from '../sections/delivery/deliveryView';
import type { GpuView } from '../sections/gpu/gpuView';
import type { IngressView } from '../sections/ingress/ingressView';
import type { ItemState } from './itemState';
import type { LifecycleView } from './lifecycle/lifecycleView';
import type { NodesView } from '../sections/nodes/nodesView';
import type { TabVital } from './tabVital';
import { formatUsd } from './money';
import type { Section } from '../sections/section';
import { shorten } from './words';

/** Longest line of a sub-tab. */
export const VITAL_LENGTH = 34;

type Tabs = ClusterView['tabs'];

const WAITING: Partial<Record<LifecycleView['state'], TabVital>> = {
  'not-applied': { state: 'waits', text: 'waits for the apply' },
  applying: { state: 'waits', text: 'waits for the control plane' },
  creating: { state: 'waits', text: 'waits for the control plane' },
  bootstrapping: { state: 'waits', text: 'waits for Flux' },
  failed: { state: 'waits', text: 'waits for the next apply' },
  deleting: { state: 'leaving', text: 'being destroyed' },
  absent: { state: 'not-applicable', text: 'no cluster' },
};

const STAGES: Partial<Record<LifecycleView['state'], TabVital>> = {
  'not-applied': { state: 'notice', text: 'not applied' },
  applying: { state: 'progressing', text: 'applying' },
  creating: { state: 'progressing', text: 'creating' },
  bootstrapping: { state: 'progressing', text: 'bootstrapping' },
  failed: { state: 'critical', text: 'stopped' },
  deleting: { state: 'leaving', text: 'being destroyed' },
  absent: { state: 'not-applicable', text: 'no cluster' },
};

/** What the lines of the sub-tabs are made from. */
export interface TabVitalsInput {
  sections: Pick<
    ClusterView,
    'overview' | 'nodes' | 'gpu' | 'ingress' | 'delivery'
  >;
  problems: readonly Problem[];
  lifecycle: Pick<LifecycleView, 'state'>;
  coverage: ClusterView['coverage'];
}

/** Glyph of the worst state and one line for each sub-tab. */
export function makeTabVitals(input: TabVitalsInput): Tabs {
  const { sections } = input;
  const vital = <T>(
    tab: keyof Tabs,
    section: Section<T>,
    describe: (data: T) => TabVital,
  ): TabVital => {
    const { state, text } = getVital(input, tab, section, describe);
    return { state, text: shorten(text, VITAL_LENGTH) };
  };
  return {
    overview: vital('overview', sections.overview, () => getOverview(input)),
    nodes: vital('nodes', sections.nodes, data => getNodes(data, input)),
    gpu: vital('gpu', sections.gpu, getGpu),
    ingress: vital('ingress', sections.ingress, getIngress),
    delivery: vital('delivery', sections.delivery, data =>
      getDelivery(data, input),
    ),
  };
}

function getVital<T>(
  input: TabVitalsInput,
  tab: keyof Tabs,
  section: Section<T>,
  describe: (data: T) => TabVital,
): TabVital {
  const { lifecycle, problems } = input;
  if (section.state === 'unreachable') {
    return section.data
      ? { state: 'late', text: `was: ${describe(section.data).text}` }
      : { state: 'unreachable', text: 'no answer' };
  }
  if (section.state === 'denied') {
    return { state: 'denied', text: 'denied' };
  }
  if (section.state === 'failed') {
    return { state: 'unknown', text: 'could not be judged' };
  }
  if (section.state === 'not-installed') {
    // What Flux has not applied yet is not absent by choice.
    const isGrowing = lifecycle.state !== 'ready';
    return (
      (isGrowing && WAITING[lifecycle.state]) || {
        state: 'not-installed',
        text: 'not installed',
      }
    );
  }
  if (!section.data) {
    return WAITING[lifecycle.state] ?? { state: 'unknown', text: 'loading' };
  }
  const own = problems.filter(
    problem => tab === 'overview' || problem.target.tab === tab,
  );
  const vital = describe(section.data);
  if (own.some(problem => problem.severity === 'critical')) {
    return { ...vital, state: 'critical' };
  }
  return own.length > 0 ? { ...vital, state: 'warning' } : vital;
}

function getOverview(input: TabVitalsInput): TabVital {
  const { problems, lifecycle, sections, coverage } = input;
  const count = problems.length;
  if (count > 0) {
    const critical = problems.filter(p => p.severity === 'critical').length;
    const words = `${count} ${count === 1 ? 'problem' : 'problems'}`;
    return {
      state: critical > 0 ? 'critical' : 'warning',
      text: critical > 0 ? `${words} · ${critical} critical` : words,
    };
  }
  const seen = `${coverage.seen} of ${coverage.total} sections`;
  const stage = STAGES[lifecycle.state];
  if (stage) {
    return stage;
  }
  switch (sections.nodes.state) {
    case 'denied':
      return { state: 'denied', text: seen };
    case 'unreachable':
      return { state: 'unreachable', text: seen };
    case 'loading':
      return { state: 'unknown', text: seen };
    default:
      return { state: 'ok', text: 'no problem' };
  }
}

function getNodes(data: NodesView, input: TabVitalsInput): TabVital {
  const { nodes } = data;
  if (nodes.length === 0) {
    return { state: 'waits', text: 'no node yet' };
  }
  const ready = nodes.filter(row => row.ready).length;
  const isMoving = nodes.some(row => row.state === 'progressing');
  const hasPool = data.pools.some(pool => pool.origin === 'karpenter');
  const spot = nodes.filter(row => row.capacityType === 'spot').length;
  let tail = spot > 0 ? ` · ${spot} spot` : '';
  if (data.karpenter !== 'unknown' && !hasPool) {
    tail =
      input.lifecycle.state === 'ready' ? ' · no node pool' : ' · no pool yet';
  }
  return {
    state: isMoving ? 'progressing' : 'ok',
    text: `${ready} of ${nodes.length} ready${tail}`,
  };
}

function getGpu(data: GpuView): TabVital {
  const { devices, cost, pending } = data;
  const count = pending.length;
  const wait =
    count > 0 ? `${count} ${count === 1 ? 'waits' : 'wait'}` : undefined;
  if (devices.total === 0) {
    return wait
      ? { state: 'waits', text: `no GPU node · ${wait}` }
      : { state: 'ok', text: 'no GPU node now' };
  }
  const state: ItemState = devices.initialising > 0 ? 'progressing' : 'ok';
  if (devices.broken > 0) {
    const usable = devices.requested + devices.free;
    const lost =
      cost.idle.bound === 'unknown'
        ? ''
        : ` · ${formatUsd(cost.idle.value)}/h lost`;
    return { state, text: `${usable} of ${devices.total} usable${lost}` };
  }
  return {
    state,
    text: `${devices.requested} of ${devices.total} requested${
      wait ? ` · ${wait}` : ''
    }`,
  };
}

function getIngress({ counts }: IngressView): TabVital {
  if (counts.hosts === 0) {
    return { state: 'not-applicable', text: 'no public host' };
  }
  if (counts.unknown > 0) {
    return {
      state: 'unknown',
      text: `${counts.covered} of ${counts.hosts} covered, rest unknown`,
    };
  }
  return {
    state: counts.covered < counts.hosts ? 'progressing' : 'ok',
    text: `${counts.covered} of ${counts.hosts} ${
      counts.hosts === 1 ? 'host' : 'hosts'
    } covered`,
  };
}

function getDelivery(
  { counts, stop, rows }: DeliveryView,
  { problems }: TabVitalsInput,
): TabVital {
  if (stop) {
    const name = rows.find(({ id }) => id === stop.object)?.name ?? '';
    const waits = counts.waits > 0 ? ` · ${counts.waits} wait` : '';
    const problem = problems.find(({ key }) => key === stop.problem);
    return {
      state: problem?.severity ?? 'warning',
      text: `stopped at ${name}${waits}`,
    };
  }
  const text = `${counts.ready} of ${counts.total} applied`;
  if (counts.total === 0) {
    return { state: 'not-applicable', text: 'no Kustomization' };
  }
  if (counts.unknown > 0) {
    return { state: 'unknown', text };
  }
  if (counts.suspended > 0) {
    return {
      state: 'suspended',
      text: `${text} · ${counts.suspended} suspended`,
    };
  }
  return {
    state: counts.ready < counts.total ? 'progressing' : 'ok',
    text,
  };
}
