import type { AcceleratorNode } from '../../gpu/acceleratorNode';
import { getCondition } from '../../kubernetes/condition';
import { isFinishedPod } from '../../kubernetes/finishedPod';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { PodProjection } from '../../kubernetes/projections';
import { formatAge, getAge } from '../../view/age';
import { formatMoney } from '../../view/money';
import { formatCount, formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';
import { shortName } from './gpuNodeWithoutDevices';

// Half an hour in which Karpenter could have removed it is no gap between two jobs any more.
const IDLE_MS = 30 * 60_000;

export const gpuNodeIdle: RegisteredProblem = {
  id: 'gpu-node-idle',
  severity: 'warning',
  level: 'symptom',
  scenario: 'gpu-node-idle',
  clears: 'A pod holds a device of the node, or the node is gone.',
  rule: findGpuNodesIdle,
};

/** Nodes that hold accelerators which nobody asked for since half an hour, and that stay nevertheless. One problem per pool. */
export function findGpuNodesIdle(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = new Map<string, AcceleratorNode[]>();
  for (const item of findings.accelerators) {
    const { name } = item.node.meta;
    if (
      !explained.objects.has(`Node/${name}`) &&
      item.devices.every(({ state }) => state === 'free') &&
      getIdleMs(item, findings) >= IDLE_MS
    ) {
      const pool = item.identity.pool ?? item.identity.origin;
      groups.set(pool, [...(groups.get(pool) ?? []), item]);
    }
  }
  return [...groups].map(([pool, items]) => toProblem(pool, items, findings));
}

/** Karpenter marks a claim when no pod came or went for as long as the pool wants; 0 for nodes of others. */
function getIdleMs({ node }: AcceleratorNode, findings: Findings): number {
  const claim = findings.claimByNode.get(node.meta.name);
  const condition = claim && getCondition(claim, 'Consolidatable');
  return condition?.status === 'True'
    ? getAge(condition.lastTransitionTime, findings.now) ?? 0
    : 0;
}

function toProblem(
  pool: string,
  items: AcceleratorNode[],
  findings: Findings,
): FoundProblem {
  const [first] = items;
  const { name } = first.node.meta;
  const idleMs = Math.max(...items.map(item => getIdleMs(item, findings)));
  const since = new Date(findings.now.getTime() - idleMs).toISOString();
  const stays = items.flatMap(item => listGuests(item, findings));
  const cost = items.reduce((sum, { price }) => sum + (price.value ?? 0), 0);
  const price =
    first.price.bound === 'unknown'
      ? ''
      : `, ${formatMoney({ ...first.price, value: cost })}`;
  return found(gpuNodeIdle, {
    object: pool,
    title:
      items.length === 1
        ? `GPU node ${shortName(name)} has no work since ${formatAge(idleMs)}`
        : `${formatCount(items.length, 'GPU node')} of ${pool} have no work`,
    because:
      stays.length > 0
        ? `Nobody asks for its devices${price}, but other pods keep the node: ${formatList(
            stays.map(pod => `\`${getObjectKey(pod.meta)}\``),
            2,
          )}.`
        : `Nobody asks for its devices${price}, and Karpenter could remove it but does not: a disruption budget of pool ${pool} or an annotation holds it.`,
    evidence: [
      {
        object: `Node ${shortName(name)}`,
        says: `0 of ${first.devices.length} devices requested; \`Consolidatable: True\``,
        at: since,
      },
      ...stays.slice(0, 2).map(pod => ({
        object: `Pod ${getObjectKey(pod.meta)}`,
        says: 'asks for no device',
      })),
    ],
    since,
    next:
      stays.length > 0
        ? 'Give the pool a taint that only GPU pods tolerate, or move these pods'
        : 'Look at the events of its NodeClaim, or delete the NodeClaim',
    hurts: [],
    clearsIn: 'some minutes after the pods have left',
    target: { tab: 'gpu', query: { node: name } },
    explains: { objects: items.map(({ node }) => `Node/${node.meta.name}`) },
    marks: {
      nodes: items.map(({ node }) => ({
        name: node.meta.name,
        text: `no work since ${formatAge(idleMs)}`,
      })),
      pools: [pool],
    },
    perHour: cost,
  });
}

/** Pods that run there without a device and are no part of the node itself. */
function listGuests(
  { node }: AcceleratorNode,
  { podsByNode }: Findings,
): PodProjection[] {
  return (podsByNode.get(node.meta.name) ?? []).filter(
    pod =>
      !isFinishedPod(pod) &&
      !pod.meta.owners.some(
        ({ kind }) => kind === 'DaemonSet' || kind === 'Node',
      ),
  );
}
