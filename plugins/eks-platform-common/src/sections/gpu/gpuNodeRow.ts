import type { AcceleratorNode } from '../../gpu/acceleratorNode';
import { getOwnerLabel } from '../../kubernetes/objectKey';
import type { Marks } from '../../problems/marks';
import { formatSteadyAge } from '../../view/age';
import type { ItemState } from '../../view/itemState';
import type { DeviceState, GpuNodeRow } from './gpuView';

/** A GPU node with its devices, who holds them, and what is wrong. */
export function makeGpuNodeRow(
  item: AcceleratorNode,
  marks: Marks,
): GpuNodeRow {
  const { node, identity, devices, sharing, health } = item;
  const mark = marks.nodes.get(node.meta.name);
  const isIll = health?.ok === false;
  return {
    node: node.meta.name,
    pool: identity.pool,
    instanceType: identity.instanceType,
    zone: identity.zone,
    capacityType: identity.capacityType,
    devices: devices.map(({ state, heldBy, profile }) => ({
      state,
      ...(heldBy && { heldBy: heldBy.meta.name }),
      ...(profile && { profile }),
    })),
    devicesSource: item.devicesSource,
    ...(sharing && {
      sharing: {
        strategy: sharing.strategy,
        perDevice: sharing.perDevice,
        taken: sharing.taken,
        shares: sharing.devices * sharing.perDevice,
      },
    }),
    ...(isIll && { ill: health.text }),
    state: mark?.state ?? getRowState(item),
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

function getRowState({ devices, health }: AcceleratorNode): ItemState {
  const states = devices.map(device => device.state);
  if (states.includes('broken') || health?.ok === false) {
    return 'warning';
  }
  return states.includes('initialising') ? 'progressing' : 'ok';
}

function getRowText(item: AcceleratorNode): string {
  const count = (state: DeviceState) =>
    item.devices.filter(device => device.state === state).length;
  const total = item.devices.length;
  const what = item.devices[0]?.profile ? ' slices' : '';
  if (item.health?.ok === false) {
    return item.health.text;
  }
  if (count('initialising') > 0) {
    return `initialising, ${formatSteadyAge(item.ageMs)}`;
  }
  if (count('broken') > 0) {
    return `${count('broken')} of ${total}${what} broken`;
  }
  return item.sharing
    ? `${item.sharing.taken} of ${
        item.sharing.devices * item.sharing.perDevice
      } shares taken`
    : `${count('requested')} of ${total}${what} requested`;
}
