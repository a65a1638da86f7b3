import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';
import type { Explained } from '../rule';
import { shortName } from './gpuNodeWithoutDevices';
import { getReplacement } from './replacement';

export const gpuDevicesIll: RegisteredProblem = {
  id: 'gpu-devices-ill',
  severity: 'warning',
  level: 'effect',
  scenario: 'gpu-devices-ill',
  clears: 'The node offers every device that it has, or is gone.',
  rule: findGpuDevicesIll,
};

/** Devices that the plugin has taken out of use, though nobody says that the hardware is broken. One problem per node. */
export function findGpuDevicesIll(
  { accelerators }: Findings,
  explained: Explained,
): FoundProblem[] {
  return accelerators
    .filter(
      ({ ill, node }) =>
        ill > 0 && !explained.objects.has(`Node/${node.meta.name}`),
    )
    .map(item => {
      const { node, ill, resource } = item;
      const { name } = node.meta;
      const total = Number(node.capacity[resource] ?? 0);
      return found(gpuDevicesIll, {
        object: name,
        title: `${ill} of ${formatCount(total, 'device')} of ${shortName(
          name,
        )} ${ill === 1 ? 'is' : 'are'} out of use`,
        because: `The device plugin reports ${
          ill === 1 ? 'it' : 'them'
        } ill, so the kubelet offers ${
          ill === 1 ? 'it' : 'them'
        } to nobody, and the node is paid for in full.`,
        evidence: [
          {
            object: `Node ${shortName(name)}`,
            says: `\`${resource}\`: capacity ${total}, allocatable ${
              node.allocatable[resource] ?? 0
            }`,
          },
        ],
        next: `Look at the log of the device plugin there for the XID. ${getReplacement(
          item,
        )}`,
        hurts: count(ill, 'device', 'devices'),
        clearsIn: 'a minute after the node is replaced',
        target: { tab: 'gpu', query: { node: name } },
        explains: { objects: [`Node/${name}`] },
        marks: { nodes: [{ name, text: `${ill} of ${total} out of use` }] },
        ...(item.price.value !== undefined && {
          perHour: (item.price.value * ill) / total,
        }),
      });
    });
}
