import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';
import { shortName } from './gpuNodeWithoutDevices';

const CONFIG = 'nvidia.com/mig.config';
const STATE = 'nvidia.com/mig.config.state';

export const migConfigFailed: RegisteredProblem = {
  id: 'mig-config-failed',
  severity: 'warning',
  level: 'cause',
  scenario: 'mig-config-failed',
  clears: 'The MIG manager reports success, or the node is gone.',
  rule: findMigConfigFailed,
};

/** Nodes whose GPUs the MIG manager could not cut as asked. One problem per layout. */
export function findMigConfigFailed({ kubernetes }: Findings): FoundProblem[] {
  const groups = new Map<string, string[]>();
  for (const { meta } of kubernetes.nodes ?? []) {
    if (meta.labels[STATE] === 'failed') {
      const wanted = meta.labels[CONFIG] ?? 'none';
      groups.set(wanted, [...(groups.get(wanted) ?? []), meta.name]);
    }
  }
  return [...groups].map(([wanted, nodes]) =>
    found(migConfigFailed, {
      object: wanted,
      title:
        nodes.length === 1
          ? `GPUs of ${shortName(nodes[0])} could not be cut into slices`
          : `GPUs of ${formatCount(nodes.length, 'node')} could not be cut`,
      because: `The MIG manager failed to make the layout \`${wanted}\`: this GPU does not have it, or a pod holds the device.`,
      evidence: nodes.slice(0, 3).map(name => ({
        object: `Node ${shortName(name)}`,
        says: `\`${STATE}=failed\`, wanted \`${wanted}\``,
      })),
      next: `Take the pods off the node and set \`${CONFIG}\` again, or name a layout that this GPU has`,
      clearsIn: 'some minutes after the label is set',
      target: { tab: 'gpu', query: { node: nodes[0] } },
      explains: { objects: nodes.map(name => `Node/${name}`) },
      marks: {
        nodes: nodes.map(name => ({ name, text: 'slices not made' })),
      },
    }),
  );
}
