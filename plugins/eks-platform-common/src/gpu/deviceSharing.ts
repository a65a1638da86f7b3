import type { NodeProjection } from '../kubernetes/projections';
import { getAmount } from '../kubernetes/resourceSum';

/** How several pods share one device of a node. */
export interface DeviceSharing {
  /** `time-slicing` isolates no memory, `mps` some; both let a pod ask for a share only. */
  strategy: 'time-slicing' | 'mps';
  /** Shares that one device is offered as. */
  perDevice: number;
  /** Devices that are really there. */
  devices: number;
}

/** What the labels of GPU feature discovery tell of sharing; undefined where each device has one owner. */
export function getDeviceSharing(
  { meta: { labels }, capacity }: NodeProjection,
  resource: string,
): DeviceSharing | undefined {
  const perDevice = Number(labels['nvidia.com/gpu.replicas'] ?? 1);
  if (!resource.startsWith('nvidia.com/gpu') || !(perDevice > 1)) {
    return undefined;
  }
  const offered = getAmount(capacity, resource) ?? 0;
  return {
    strategy:
      labels['nvidia.com/gpu.sharing-strategy'] === 'mps'
        ? 'mps'
        : 'time-slicing',
    perDevice,
    devices:
      Number(labels['nvidia.com/gpu.count'] ?? NaN) ||
      Math.max(1, Math.round(offered / perDevice)),
  };
}
