import type { NodeProjection, PodProjection } from '../kubernetes/projections';
import { getAmount } from '../kubernetes/resourceSum';
import type { DeviceState } from '../sections/gpu/gpuView';
import type { AcceleratorDevice } from './acceleratorDevice';
import { listAccelerators } from './acceleratorResource';
import type { DeviceSharing } from './deviceSharing';
import type { DraDevice } from './draDevices';
import { getMigProfile } from './migProfile';

/** What the cells of a node's devices rest on. */
export interface DeviceLayout {
  node: NodeProjection;
  resource: string;
  /** How many the machine should have. */
  expected: number;
  holders: { pod: PodProjection; devices: number }[];
  sharing?: DeviceSharing;
  /** Only where the kubelet reports none itself. */
  dra: readonly DraDevice[];
  isYoung: boolean;
  /** The monitoring agent says that the hardware is broken. */
  isIll: boolean;
}

type Cell = Omit<AcceleratorDevice, 'part'>;

/** The devices of a node as cells: held ones first, then free ones, then those that nobody can use. */
export function layDevices(layout: DeviceLayout): AcceleratorDevice[] {
  const slices = listAccelerators(layout.node.capacity).flatMap(
    ({ resource }) => {
      const profile = getMigProfile(resource);
      return profile ? [{ resource, profile }] : [];
    },
  );
  if (slices.length > 0) {
    return laySlices(layout, slices);
  }
  return splitEvenly(layout.dra.length > 0 ? layDra(layout) : layWhole(layout));
}

function layWhole(layout: DeviceLayout): Cell[] {
  const { node, resource, sharing, holders, isYoung, isIll } = layout;
  const capacity = getAmount(node.capacity, resource) ?? 0;
  const allocatable = getAmount(node.allocatable, resource) ?? 0;
  const perDevice = sharing?.perDevice ?? 1;
  const hasDevices = capacity > 0;
  const total = hasDevices ? sharing?.devices ?? capacity : layout.expected;
  const cells: Cell[] = [];
  for (const { pod, devices } of holders) {
    // The plugin spreads shares over the devices, so each share takes one more as long as there is one.
    for (let i = 0; i < devices && cells.length < total; i += 1) {
      cells.push({ state: 'requested', heldBy: pod });
    }
  }
  const absent: DeviceState = isYoung ? 'initialising' : 'broken';
  while (cells.length < total) {
    // What the kubelet has but does not offer is reported ill by the plugin.
    const isOffered =
      hasDevices && !isIll && cells.length < allocatable / perDevice;
    cells.push({ state: isOffered ? 'free' : absent });
  }
  return cells;
}

function layDra({ dra, isIll }: DeviceLayout): Cell[] {
  const states = dra.map((device): DeviceState => {
    if (device.claim) {
      return 'requested';
    }
    return isIll ? 'broken' : 'free';
  });
  return states
    .sort((a, b) => Number(b === 'requested') - Number(a === 'requested'))
    .map(state => ({ state }));
}

function laySlices(
  layout: DeviceLayout,
  slices: { resource: string; profile: { name: string; parts: number } }[],
): AcceleratorDevice[] {
  const { node, holders, isIll } = layout;
  const cells = slices.flatMap(({ resource, profile }) => {
    const capacity = getAmount(node.capacity, resource) ?? 0;
    const allocatable = getAmount(node.allocatable, resource) ?? 0;
    const owners = holders.flatMap(({ pod }) =>
      Array.from({ length: getAmount(pod.requests, resource) ?? 0 }, () => pod),
    );
    return Array.from({ length: capacity }, (_, index) => {
      const heldBy = owners[index];
      const rest: DeviceState =
        index < allocatable && !isIll ? 'free' : 'broken';
      return {
        state: heldBy ? ('requested' as const) : rest,
        ...(heldBy && { heldBy }),
        profile: profile.name,
        part: profile.parts,
      };
    });
  });
  const parts = cells.reduce((sum, { part }) => sum + part, 0);
  return cells.map(cell => ({ ...cell, part: cell.part / parts }));
}

function splitEvenly(cells: Cell[]): AcceleratorDevice[] {
  return cells.map(cell => ({ ...cell, part: 1 / cells.length }));
}
