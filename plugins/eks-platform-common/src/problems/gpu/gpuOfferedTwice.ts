import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';
import { shortName } from './gpuNodeWithoutDevices';

const DRIVER = 'gpu.nvidia.com';

export const gpuOfferedTwice: RegisteredProblem = {
  id: 'gpu-offered-twice',
  severity: 'warning',
  level: 'cause',
  scenario: 'gpu-offered-twice',
  clears:
    'Only one of device plugin and DRA driver offers the devices of a node.',
  rule: findGpuOfferedTwice,
};

/** Nodes whose devices both the plugin and the DRA driver hand out, so that two pods may get the same one. */
export function findGpuOfferedTwice({
  accelerators,
}: Findings): FoundProblem[] {
  const twice = accelerators.filter(
    ({ resource, devicesSource, dra }) =>
      resource.startsWith('nvidia.com/') &&
      devicesSource === 'node' &&
      dra.some(({ driver }) => driver === DRIVER),
  );
  if (twice.length === 0) {
    return [];
  }
  const nodes = twice.map(({ node }) => node.meta.name);
  const pods = twice.reduce((sum, { holders }) => sum + holders.length, 0);
  return [
    found(gpuOfferedTwice, {
      object: DRIVER,
      title: `GPUs of ${formatCount(
        nodes.length,
        'node',
      )} are handed out twice`,
      because:
        'Device plugin and DRA driver run on the same node, and neither knows what the other has given away: two pods may get one device.',
      evidence: twice.slice(0, 3).map(({ node, resource, dra }) => ({
        object: `Node ${shortName(node.meta.name)}`,
        says: `\`${resource}\`: ${node.capacity[resource]}, and ${dra.length} of \`${DRIVER}\` in ResourceSlices`,
      })),
      next: 'Keep one of the two off these nodes, by a node selector',
      hurts: count(pods, 'pod', 'pods'),
      clearsIn: 'a minute after one of them is gone',
      target: { tab: 'gpu', query: { node: nodes[0] } },
      marks: { nodes: nodes.map(name => ({ name, text: 'handed out twice' })) },
    }),
  ];
}
