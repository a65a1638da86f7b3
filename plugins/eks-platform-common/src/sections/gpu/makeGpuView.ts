import {
  getPriceSource,
  perHour,
  sumPerHour,
  unknownPerHour,
} from '../../cost/nodePrice';
import type { AcceleratorNode } from '../../gpu/acceleratorNode';
import { isAcceleratorResource } from '../../gpu/acceleratorResource';
import { findDevicePlugins } from '../../gpu/devicePlugin';
import { getOwnerLabel } from '../../kubernetes/objectKey';
import { getAmount } from '../../kubernetes/resourceSum';
import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import { formatSteadyAge } from '../../view/age';
import type { DeviceState, GpuNodeRow, GpuView } from './gpuView';
import type { ItemState } from '../../view/itemState';
import type { Quantity } from '../../view/quantity';
import { formatCount } from '../../view/words';

/** Whether this platform may have accelerators at all: a pool, a node, a plugin or a pod that asks. */
export function hasGpu(findings: Findings): boolean {
  const { nodePools, daemonSets } = findings.kubernetes;
  return (
    findings.accelerators.length > 0 ||
    (nodePools ?? []).some(pool =>
      Object.keys({ ...pool.limits, ...pool.resources }).some(
        isAcceleratorResource,
      ),
    ) ||
    findDevicePlugins(daemonSets ?? [], 'nvidia.com/gpu').length > 0
  );
}

/** Everything of the GPU tab. */
export function makeGpuView(findings: Findings, marks: Marks): GpuView {
  const { accelerators } = findings;
  const resource = accelerators[0]?.resource ?? 'nvidia.com/gpu';
  const source = getPriceSource(findings.state.prices);
  const rows = accelerators.map(item => makeRow(item, marks));
  const devices = {
    requested: 0,
    free: 0,
    broken: 0,
    initialising: 0,
    total: 0,
  };
  for (const device of accelerators.flatMap(item => item.devices)) {
    devices[device.state] += 1;
    devices.total += 1;
  }
  return {
    resource,
    model: accelerators.find(item => item.model)?.model,
    devices,
    cost: {
      total: sumPerHour(
        accelerators.map(item => item.price),
        source,
      ),
      idle: sumShares(accelerators, ['free', 'broken'], source),
    },
    pending: getPending(findings),
    nodes: rows,
    pools: getPools(findings, accelerators),
    devicePlugin: getPluginState(findings, resource),
    holders: getHolders(accelerators, source),
  };
}

function makeRow(item: AcceleratorNode, marks: Marks): GpuNodeRow {
  const { node, identity, devices } = item;
  const mark = marks.nodes.get(node.meta.name);
  const state = getRowState(devices.map(device => device.state));
  return {
    node: node.meta.name,
    pool: identity.pool,
    instanceType: identity.instanceType,
    zone: identity.zone,
    capacityType: identity.capacityType,
    devices: devices.map(device => ({
      state: device.state,
      ...(device.heldBy && { heldBy: device.heldBy.meta.name }),
    })),
    devicesSource: item.devicesSource,
    state: mark?.state ?? state,
    stateText: mark?.text ?? getRowText(item),
    perHour: item.price,
    createdAt: node.meta.createdAt,
    holders: item.holders.map(({ pod, devices: count }) => ({
      namespace: pod.meta.namespace ?? '',
      pod: pod.meta.name,
      owner: getOwnerLabel(pod.meta),
      devices: count,
    })),
    problem: mark?.problem,
  };
}

function getRowState(states: DeviceState[]): ItemState {
  if (states.includes('broken')) {
    return 'warning';
  }
  return states.includes('initialising') ? 'progressing' : 'ok';
}

function getRowText(item: AcceleratorNode): string {
  const count = (state: DeviceState) =>
    item.devices.filter(device => device.state === state).length;
  if (count('initialising') > 0) {
    return `initialising, ${formatSteadyAge(item.ageMs)}`;
  }
  if (count('broken') > 0) {
    return `${count('broken')} of ${item.devices.length} broken`;
  }
  return `${count('requested')} of ${item.devices.length} requested`;
}

/** Price of the devices in these states, as their share of the node. */
function sumShares(
  accelerators: readonly AcceleratorNode[],
  states: DeviceState[],
  source: string,
): Quantity {
  const shares = accelerators.map(item => {
    const count = item.devices.filter(d => states.includes(d.state)).length;
    return getShare(item, count, source);
  });
  return sumPerHour(shares, source);
}

function getShare(
  item: AcceleratorNode,
  devices: number,
  source: string,
): Quantity {
  if (devices === 0) {
    return perHour(0, source);
  }
  const { price } = item;
  return price.bound === 'unknown'
    ? unknownPerHour(price.reason, source)
    : {
        ...price,
        value: (price.value * devices) / item.devices.length,
      };
}

function getPending(findings: Findings): GpuView['pending'] {
  return findings.unschedulable.flatMap(({ pod, since, reason }) => {
    const asked = Object.keys(pod.requests).find(isAcceleratorResource);
    const devices = asked ? getAmount(pod.requests, asked) ?? 0 : 0;
    return devices > 0
      ? [
          {
            namespace: pod.meta.namespace ?? '',
            pod: pod.meta.name,
            owner: getOwnerLabel(pod.meta),
            devices,
            since,
            reason,
          },
        ]
      : [];
  });
}

function getPools(
  findings: Findings,
  accelerators: readonly AcceleratorNode[],
): GpuView['pools'] {
  const pools = new Map<string, GpuView['pools'][number]>();
  for (const pool of findings.kubernetes.nodePools ?? []) {
    const limited = Object.keys({ ...pool.limits, ...pool.resources }).find(
      isAcceleratorResource,
    );
    if (limited) {
      const limit =
        limited in pool.limits ? getAmount(pool.limits, limited) : undefined;
      const types = pool.requirements.find(
        requirement => requirement.key === 'node.kubernetes.io/instance-type',
      );
      pools.set(pool.meta.name, {
        name: pool.meta.name,
        nodes: 0,
        instanceTypes: types?.values ?? [],
        used: getAmount(pool.resources, limited),
        ...(limit !== undefined && { limit }),
      });
    }
  }
  for (const { identity } of accelerators) {
    const name = identity.pool ?? identity.origin;
    const pool = pools.get(name) ?? { name, nodes: 0, instanceTypes: [] };
    pool.nodes += 1;
    if (
      identity.instanceType &&
      !pool.instanceTypes.includes(identity.instanceType)
    ) {
      pool.instanceTypes = [...pool.instanceTypes, identity.instanceType];
    }
    pools.set(name, pool);
  }
  return [...pools.values()];
}

function getPluginState(
  findings: Findings,
  resource: string,
): GpuView['devicePlugin'] {
  const { daemonSets } = findings.kubernetes;
  if (!daemonSets) {
    return { state: 'unknown', text: 'DaemonSets are not known' };
  }
  const plugins = findDevicePlugins(daemonSets, resource);
  if (plugins.length === 0) {
    return { state: 'not-installed', text: 'not installed' };
  }
  const ready = plugins.reduce((sum, plugin) => sum + plugin.ready, 0);
  const total = findings.accelerators.length;
  const faults = findings.accelerators.filter(item => item.fault).length;
  return {
    state: faults > 0 ? 'warning' : 'ok',
    text:
      total === 0
        ? 'waits for a GPU node'
        : `on ${ready} of ${formatCount(total, 'node')}`,
  };
}

function getHolders(
  accelerators: readonly AcceleratorNode[],
  source: string,
): GpuView['holders'] {
  const shares = new Map<
    string,
    { devices: number; all: Quantity[]; idle: Quantity[] }
  >();
  const add = (
    owner: string,
    item: AcceleratorNode,
    count: number,
    isIdle: boolean,
  ) => {
    const share = shares.get(owner) ?? { devices: 0, all: [], idle: [] };
    share.devices += count;
    share.all.push(getShare(item, count, source));
    share.idle.push(
      isIdle ? getShare(item, count, source) : perHour(0, source),
    );
    shares.set(owner, share);
  };
  const nobody = 'nobody';
  for (const item of accelerators) {
    for (const { pod, devices } of item.holders) {
      add(getOwnerLabel(pod.meta) ?? 'no owner', item, devices, false);
    }
    const count = (states: DeviceState[]) =>
      item.devices.filter(device => states.includes(device.state)).length;
    if (count(['free', 'broken']) > 0) {
      add(nobody, item, count(['free', 'broken']), true);
    }
    if (count(['initialising']) > 0) {
      add(nobody, item, count(['initialising']), false);
    }
  }
  return [...shares].map(([owner, share]) => ({
    owner,
    devices: share.devices,
    perHour: sumPerHour(share.all, source),
    idlePerHour: sumPerHour(share.idle, source),
  }));
}
