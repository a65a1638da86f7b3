import type { AcceleratorNode } from '../../gpu/acceleratorNode';
import { getPriceSource, sumPerHour } from '../../cost/nodePrice';
import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { count } from '../hurts';
import type { FoundProblem, RegisteredProblem } from '../rule';
import { shortName } from './gpuNodeWithoutDevices';
import { getReplacement } from './replacement';

export const gpuHardwareIll: RegisteredProblem = {
  id: 'gpu-hardware-ill',
  severity: 'warning',
  level: 'cause',
  scenario: 'gpu-hardware-ill',
  clears:
    '`AcceleratedHardwareReady` of the node is true again, or the node is gone.',
  rule: findGpuHardwareIll,
};

/** Nodes of which the monitoring agent says that a device is broken. One problem per error. */
export function findGpuHardwareIll(findings: Findings): FoundProblem[] {
  const groups = new Map<string, AcceleratorNode[]>();
  for (const item of findings.accelerators) {
    if (item.health?.ok === false) {
      const { text } = item.health;
      groups.set(text, [...(groups.get(text) ?? []), item]);
    }
  }
  return [...groups].map(([text, items]) => toProblem(text, items, findings));
}

function toProblem(
  text: string,
  items: AcceleratorNode[],
  findings: Findings,
): FoundProblem {
  const nodes = items.map(({ node }) => node.meta.name);
  const [since] = items.flatMap(({ health }) => health?.since ?? []).sort();
  const pods = items.reduce((sum, { holders }) => sum + holders.length, 0);
  const rate = sumPerHour(
    items.map(({ price }) => price),
    getPriceSource(findings.state.prices),
  );
  return found(gpuHardwareIll, {
    object: items[0].health?.reason ?? nodes[0],
    title:
      items.length === 1
        ? `GPU of ${shortName(nodes[0])} is broken: ${text}`
        : `GPUs of ${formatCount(items.length, 'node')} are broken: ${text}`,
    because: `The node monitoring agent says so: ${text}. Programs on it fail or hang, and the node still takes new ones.`,
    evidence: items.slice(0, 3).map(({ node, health }) => ({
      object: `Node ${shortName(node.meta.name)}`,
      says: `\`AcceleratedHardwareReady: False\`, ${
        health?.reason ?? 'no reason'
      }`,
      ...(health?.since && { at: health.since }),
    })),
    since,
    next: getReplacement(items[0]),
    hurts: count(pods, 'pod', 'pods'),
    clearsIn: 'a minute after the node is replaced',
    target: { tab: 'gpu', query: { node: nodes[0] } },
    explains: { objects: nodes.map(name => `Node/${name}`) },
    marks: { nodes: nodes.map(name => ({ name, text })) },
    perHour: rate.value,
  });
}
