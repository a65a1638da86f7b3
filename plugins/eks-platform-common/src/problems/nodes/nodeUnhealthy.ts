import { getNodeConditions } from '../../kubernetes/nodeState';
import { getNodeIdentity } from '../../kubernetes/nodeIdentity';
import type { NodeProjection } from '../../kubernetes/projections';
import { getCondition } from '../../kubernetes/condition';
import { getAge } from '../../view/age';
import { endSentence, formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import { shortName } from '../gpu/gpuNodeWithoutDevices';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

// Pressure comes and goes; the agent of EKS is believed sooner than that would pass.
const PATIENCE_MS = 5 * 60_000;
// Devices have a rule and a tab of their own.
const NOT_HERE = 'AcceleratedHardwareReady';

export const nodeUnhealthy: RegisteredProblem = {
  id: 'node-unhealthy',
  severity: 'warning',
  level: 'symptom',
  scenario: 'node-unhealthy',
  clears: 'The condition is fine again, or the node is gone.',
  rule: findNodeUnhealthy,
};

interface Sick {
  node: NodeProjection;
  type: string;
  words: string;
}

/** Nodes that answer and say that something of theirs is broken. One problem for each condition. */
export function findNodeUnhealthy(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = new Map<string, Sick[]>();
  for (const node of findings.kubernetes.nodes ?? []) {
    if (
      node.meta.deletedAt ||
      explained.objects.has(`Node/${node.meta.name}`)
    ) {
      continue;
    }
    for (const { type, state, text, since } of getNodeConditions(node)) {
      const age = getAge(since, findings.now) ?? 0;
      if (state === 'warning' && type !== NOT_HERE && age >= PATIENCE_MS) {
        const sick = { node, type, words: text };
        groups.set(type, [...(groups.get(type) ?? []), sick]);
      }
    }
  }
  return [...groups].map(([type, nodes]) => toProblem(type, nodes, findings));
}

function toProblem(
  type: string,
  nodes: Sick[],
  findings: Findings,
): FoundProblem {
  const [{ node, words }] = nodes;
  const condition = getCondition(node, type);
  const says = condition?.message ?? condition?.reason ?? 'no reason given';
  const pods = nodes.reduce(
    (sum, item) =>
      sum + (findings.podsByNode.get(item.node.meta.name)?.length ?? 0),
    0,
  );
  const isKarpenter = getNodeIdentity(node).origin === 'karpenter';
  return found(nodeUnhealthy, {
    object: type,
    title:
      nodes.length === 1
        ? `Node ${shortName(node.meta.name)}: ${words}`
        : `${formatCount(nodes.length, 'node')}: ${words}`,
    because: endSentence(
      `It says \`${type}: ${condition?.status}\`: ${shorten(says, 140)}`,
    ),
    evidence: nodes.slice(0, 3).map(item => {
      const own = getCondition(item.node, type);
      return {
        object: `Node ${shortName(item.node.meta.name)}`,
        says: `\`${type}: ${own?.status}\`${
          own?.reason ? `, ${own.reason}` : ''
        }`,
        ...(own?.lastTransitionTime && { at: own.lastTransitionTime }),
      };
    }),
    since: nodes
      .flatMap(item => getCondition(item.node, type)?.lastTransitionTime ?? [])
      .sort()[0],
    next: isKarpenter
      ? 'Delete its NodeClaim, so that Karpenter replaces it'
      : 'Cordon and drain it, then end the instance',
    hurts: count(pods, 'pod', 'pods'),
    clearsIn: 'a minute after it is fine or replaced',
    target: { tab: 'nodes', query: { node: node.meta.name } },
    explains: { objects: nodes.map(item => `Node/${item.node.meta.name}`) },
    marks: {
      nodes: nodes.map(item => ({ name: item.node.meta.name, text: words })),
    },
  });
}
