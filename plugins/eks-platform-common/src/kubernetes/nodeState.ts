import { formatSteadyAge, getAge } from '../view/age';
import type { ItemState } from '../view/itemState';
import type { NodeRow } from '../sections/nodes/nodeRow';
import { getClaimStage } from '../karpenter/claimStage';
import { getCondition, hasCondition } from './condition';
import type { NodeClaimProjection, NodeProjection } from './projections';

const MINUTE = 60_000;

/** A node may be this old and not ready without anything being wrong. */
export const NODE_START_LIMIT_MS = 10 * MINUTE;
/** From when on a node that stops answering is not a hiccup. */
export const NODE_SILENCE_LIMIT_MS = 2 * MINUTE;

/** One word and one line for a node. */
export interface NodeState {
  state: ItemState;
  text: string;
  /** Whether it takes and runs pods. */
  ready: boolean;
}

/** Derives one state; the order of the checks is the order in which an operator would ask. */
export function getNodeState(
  node: NodeProjection,
  now: Date,
  claim?: NodeClaimProjection,
): NodeState {
  const ready = getCondition(node, 'Ready');
  const isReady = ready?.status === 'True';
  if (isLeaving(node, claim)) {
    return { state: 'leaving', text: 'leaving', ready: isReady };
  }
  const age = getAge(node.meta.createdAt, now) ?? 0;
  if (!isReady) {
    const since = getAge(ready?.lastTransitionTime, now) ?? age;
    if (age < NODE_START_LIMIT_MS) {
      return {
        state: 'progressing',
        text: `initialising, ${formatSteadyAge(age)}`,
        ready: false,
      };
    }
    const silent = ready?.status !== 'False';
    const text = silent ? 'does not answer' : 'not ready';
    return {
      state: silent && since > NODE_SILENCE_LIMIT_MS ? 'critical' : 'warning',
      text: `${text} for ${formatSteadyAge(since)}`,
      ready: false,
    };
  }
  const stage = claim && getClaimStage(claim, now);
  if (stage?.stage === 'initialising' || stage?.stage === 'registering') {
    const why = stage.why ? `, ${stage.why.replace(/`/g, '')}` : '';
    return {
      state: stage.hangs ? 'warning' : 'progressing',
      text: `initialising, ${formatSteadyAge(age)}${stage.hangs ? why : ''}`,
      ready: true,
    };
  }
  const bad = getNodeConditions(node).find(c => c.state === 'warning');
  if (bad) {
    return { state: 'warning', text: bad.text, ready: true };
  }
  if (node.unschedulable) {
    return { state: 'suspended', text: 'cordoned', ready: true };
  }
  return { state: 'ok', text: 'ready', ready: true };
}

function isLeaving(node: NodeProjection, claim?: NodeClaimProjection) {
  return (
    node.meta.deletedAt !== undefined ||
    claim?.meta.deletedAt !== undefined ||
    node.taints.some(taint => taint.key === 'karpenter.sh/disrupted')
  );
}

const BAD_WHEN_TRUE: Record<string, string> = {
  MemoryPressure: 'short of memory',
  DiskPressure: 'short of disk',
  PIDPressure: 'short of process ids',
  NetworkUnavailable: 'network is not set up',
};

// Of the EKS node monitoring agent; absent where it does not run.
const BAD_WHEN_FALSE: Record<string, string> = {
  KernelReady: 'kernel reports a fault',
  NetworkingReady: 'networking reports a fault',
  StorageReady: 'storage reports a fault',
  ContainerRuntimeReady: 'container runtime reports a fault',
  AcceleratedHardwareReady: 'accelerator reports a fault',
};

/** Conditions that a person should know, in words. */
export function getNodeConditions(node: NodeProjection): NodeRow['conditions'] {
  const rows: NodeRow['conditions'] = [];
  for (const condition of node.conditions) {
    const words =
      BAD_WHEN_TRUE[condition.type] ?? BAD_WHEN_FALSE[condition.type];
    const bad = condition.type in BAD_WHEN_TRUE ? 'True' : 'False';
    if (words) {
      const isBad = hasCondition(node, condition.type, bad);
      rows.push({
        type: condition.type,
        state: isBad ? 'warning' : 'ok',
        text: isBad ? words : 'fine',
        since: condition.lastTransitionTime,
      });
    }
  }
  return rows;
}
