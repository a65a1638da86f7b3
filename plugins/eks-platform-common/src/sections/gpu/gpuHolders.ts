import { perHour, sumPerHour } from '../../cost/nodePrice';
import type { AcceleratorDevice } from '../../gpu/acceleratorDevice';
import type { AcceleratorNode } from '../../gpu/acceleratorNode';
import { getOwnerLabel } from '../../kubernetes/objectKey';
import type { Quantity } from '../../view/quantity';
import { getShare } from './gpuShare';
import type { GpuView } from './gpuView';

const NOBODY = 'nobody';

/** Devices and money by owner; what nobody holds is a row of its own, so that the rows add up to all. */
export function makeHolders(
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
    devices: AcceleratorDevice[],
    isIdle: boolean,
  ) => {
    const share = shares.get(owner) ?? { devices: 0, all: [], idle: [] };
    const price = getShare(item, devices, source);
    share.devices += devices.length;
    share.all.push(price);
    share.idle.push(isIdle ? price : perHour(0, source));
    shares.set(owner, share);
  };
  for (const item of accelerators) {
    const held = new Map<string, AcceleratorDevice[]>();
    for (const device of item.devices) {
      const isHeld = device.state === 'requested';
      const owner = device.heldBy && getOwnerLabel(device.heldBy.meta);
      const key = isHeld ? owner ?? 'no owner' : `${NOBODY} ${device.state}`;
      held.set(key, [...(held.get(key) ?? []), device]);
    }
    for (const [key, devices] of held) {
      const isHeld = devices[0].state === 'requested';
      add(
        isHeld ? key : NOBODY,
        item,
        devices,
        !isHeld && devices[0].state !== 'initialising',
      );
    }
  }
  return [...shares].map(([owner, share]) => ({
    owner,
    devices: share.devices,
    perHour: sumPerHour(share.all, source),
    idlePerHour: sumPerHour(share.idle, source),
  }));
}
