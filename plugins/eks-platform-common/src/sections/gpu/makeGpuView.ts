import { getPriceSource, sumPerHour } from '../../cost/nodePrice';
import {
  isAcceleratorResource,
  listAccelerators,
} from '../../gpu/acceleratorResource';
import { findDevicePlugins } from '../../gpu/devicePlugin';
import { makeOffers } from '../../gpu/makeOffers';
import type { Findings } from '../../problems/findings';
import type { Marks } from '../../problems/marks';
import { makeHolders } from './gpuHolders';
import { makeGpuNodeRow } from './gpuNodeRow';
import { makePending } from './gpuPending';
import { makePoolRows } from './gpuPoolRows';
import { sumShares } from './gpuShare';
import { makeGpuStack } from './gpuStack';
import type { GpuView } from './gpuView';

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
  const { accelerators, gpuPools, unschedulable } = findings;
  const resource = accelerators[0]?.resource ?? 'nvidia.com/gpu';
  const source = getPriceSource(findings.state.prices);
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
  const waiting = unschedulable
    .map(({ pod }) => pod)
    .filter(pod => listAccelerators(pod.requests).length > 0);
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
    pending: makePending(findings),
    nodes: accelerators.map(item => makeGpuNodeRow(item, marks)),
    pools: makePoolRows(findings, accelerators),
    offers: makeOffers(gpuPools, waiting, findings),
    stack: makeGpuStack(findings, resource),
    holders: makeHolders(accelerators, source),
  };
}
