import type { CompleteAnswers } from '../completeAnswers';
import type {
  PlatformContext,
  PlatformPrices,
  SystemPods,
} from '../platformContext';
import { fargateSize } from '../fargateSize';
import { fixed } from './countedItem';
import type { CountedItem } from './countedItem';

/** GiB of the root disk of a system node, as the template sets it. */
const SYSTEM_DISK_GIB = 20;

interface Machine {
  instanceType: string;
  count: number;
  buys: 'spot' | 'on-demand';
  diskGib: number;
}

/** The system place at its desired size, and the nodes that the preset's own components need. */
export function nodeItems(
  answers: CompleteAnswers,
  context: PlatformContext,
  prices: PlatformPrices,
  systemPods: SystemPods[],
): CountedItem[] {
  const { system } = answers;
  const isFargate = system.placement === 'fargate';
  // What the preset needs follows the pool that takes it: a preset's node is not counted when its pool is gone.
  const idle = answers.pools.some(pool => pool.kind === 'general')
    ? context.preset.idleNodes
    : [];
  const nodes: Machine[] = [
    ...(isFargate
      ? []
      : [{ ...system, count: system.desired, diskGib: SYSTEM_DISK_GIB }]),
    ...idle.map(node => ({ ...node, diskGib: 50 })),
  ];
  const gib = nodes.reduce((sum, node) => sum + node.count * node.diskGib, 0);
  return [
    ...(isFargate ? fargateItems(systemPods, prices) : []),
    ...nodes.map(node => machineItem(node, context)),
    ...(gib > 0
      ? [
          fixed(
            `Disks, ${gib} GiB gp3`,
            (gib * prices.gp3GibMonth) / prices.hoursPerMonth,
          ),
        ]
      : []),
  ];
}

function machineItem(node: Machine, context: PlatformContext): CountedItem {
  const perHour =
    (context.instanceTypes.get(node.instanceType)?.onDemandPerHour ?? 0) *
    node.count;
  const isSpot = node.buys === 'spot';
  return {
    name: `${node.count} × ${node.instanceType}${isSpot ? ', spot' : ''}`,
    low: isSpot ? perHour * context.spotFraction : perHour,
    high: perHour,
  };
}

/** Pods on Fargate are billed all day, each at the size that holds it. */
export function fargateItems(
  systemPods: SystemPods[],
  prices: PlatformPrices,
): CountedItem[] {
  const counts = new Map<string, { pods: number; perHour: number }>();
  for (const item of systemPods.filter(pod => !pod.daemonSet)) {
    const size = fargateSize(item);
    if (size) {
      const name = `${size.vcpu} vCPU, ${size.gib} GiB`;
      const known = counts.get(name) ?? { pods: 0, perHour: 0 };
      counts.set(name, {
        pods: known.pods + item.pods,
        perHour:
          known.perHour +
          item.pods *
            (size.vcpu * prices.fargate.vcpu + size.gib * prices.fargate.gib),
      });
    }
  }
  return [...counts].map(([name, { pods, perHour }]) =>
    fixed(`${pods} × Fargate pod, ${name}`, perHour),
  );
}
