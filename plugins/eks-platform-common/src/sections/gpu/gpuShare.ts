import { perHour, sumPerHour, unknownPerHour } from '../../cost/nodePrice';
import type { AcceleratorDevice } from '../../gpu/acceleratorDevice';
import type { AcceleratorNode } from '../../gpu/acceleratorNode';
import type { Quantity } from '../../view/quantity';
import type { DeviceState } from './gpuView';

/** Price of the devices in these states, as their share of the node. */
export function sumShares(
  accelerators: readonly AcceleratorNode[],
  states: readonly DeviceState[],
  source: string,
): Quantity {
  return sumPerHour(
    accelerators.map(item =>
      getShare(
        item,
        item.devices.filter(({ state }) => states.includes(state)),
        source,
      ),
    ),
    source,
  );
}

/** What some devices of a node cost: a slice costs its part of the device. */
export function getShare(
  { price }: AcceleratorNode,
  devices: readonly AcceleratorDevice[],
  source: string,
): Quantity {
  if (devices.length === 0) {
    return perHour(0, source);
  }
  const part = devices.reduce((sum, device) => sum + device.part, 0);
  return price.bound === 'unknown'
    ? unknownPerHour(price.reason, source)
    : { ...price, value: price.value * part };
}
