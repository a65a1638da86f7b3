import { seededFraction } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import type { Taint } from './node';
import type { Toleration, Workload } from './workload';

/** Room that is left on one node while pods are placed. */
export interface NodeRoom {
  node: KubernetesObject;
  name: string;
  cpu: number;
  memory: number;
  pods: number;
  gpus: number;
  /** Pods per workload, so that replicas spread. */
  held: Map<string, number>;
  /** Workloads for whose successor pods there is room. */
  reserved: Set<string>;
  /** Comes and goes: only roaming workloads are placed on it. */
  transient: boolean;
}

/** The room of a node before any pod is placed. */
export function roomOf(node: KubernetesObject, transient: boolean): NodeRoom {
  const { allocatable } = node.status;
  return {
    node,
    name: node.metadata.name,
    cpu: parseInt(allocatable.cpu, 10),
    memory: parseInt(allocatable.memory, 10),
    pods: parseInt(allocatable.pods, 10),
    gpus: parseInt(allocatable['nvidia.com/gpu'] ?? '0', 10),
    held: new Map(),
    reserved: new Set(),
    transient,
  };
}

/** Why a node does not take a pod; undefined: it takes it. */
export type Obstacle =
  | { kind: 'taint'; taint: Taint }
  | { kind: 'selector' }
  | { kind: 'resource'; resource: string };

/** Judges one node for one pod of a workload. */
export function obstacleOf(
  workload: Workload,
  room: NodeRoom,
): Obstacle | undefined {
  const labels = room.node.metadata.labels ?? {};
  const taints: Taint[] = room.node.spec.taints ?? [];
  const taint = taints.find(
    each =>
      each.key !== workload.placedBeforeTaint &&
      !tolerates(workload.tolerations, each),
  );
  if (taint) {
    return { kind: 'taint', taint };
  }
  const selector = Object.entries(workload.nodeSelector ?? {});
  if (selector.some(([key, value]) => labels[key] !== value)) {
    return { kind: 'selector' };
  }
  const lacking = (
    [
      ['nvidia.com/gpu', (workload.gpus ?? 0) > room.gpus],
      ['cpu', workload.cpu > room.cpu],
      ['memory', workload.memory > room.memory],
      ['pods', room.pods < 1],
    ] as const
  ).find(([, lacks]) => lacks);
  return lacking && { kind: 'resource', resource: lacking[0] };
}

function tolerates(tolerations: Toleration[] = [], taint: Taint): boolean {
  if (taint.effect === 'PreferNoSchedule') {
    return true;
  }
  return tolerations.some(
    each =>
      (each.effect === undefined || each.effect === taint.effect) &&
      (each.key === undefined || each.key === taint.key) &&
      (each.operator === 'Exists' || each.value === taint.value),
  );
}

/** Takes the room of one pod. */
export function occupy(room: NodeRoom, workload: Workload): void {
  room.cpu -= workload.cpu;
  room.memory -= workload.memory;
  room.pods -= 1;
  room.gpus -= workload.gpus ?? 0;
  room.held.set(workload.name, (room.held.get(workload.name) ?? 0) + 1);
}

/**
 * Chooses a node: fewest pods of the same workload, then an order that depends on names only,
 * so that a node that joins or leaves moves no other pods.
 */
export function choose(
  workload: Workload,
  index: number,
  rooms: NodeRoom[],
): NodeRoom | undefined {
  const weight = (room: NodeRoom) =>
    (room.held.get(workload.name) ?? 0) +
    seededFraction(
      `${workload.namespace}/${workload.name}/${index}@${room.name}`,
    );
  return rooms
    .filter(room => workload.roams === true || !room.transient)
    .filter(room => obstacleOf(workload, room) === undefined)
    .map(room => ({ room, weight: weight(room) }))
    .sort((a, b) => a.weight - b.weight)[0]?.room;
}

/** The scheduler's sentence about a pod that fits nowhere. */
export function unschedulableMessage(
  workload: Workload,
  rooms: NodeRoom[],
  kubernetesMinor: number,
): string {
  const counts = new Map<string, number>();
  for (const room of rooms) {
    const text = obstacleText(obstacleOf(workload, room), kubernetesMinor);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const reasons = [...counts]
    .map(([text, count]) => `${count} ${text}`)
    .sort()
    .join(', ');
  const total = rooms.length;
  return (
    `0/${total} nodes are available: ${reasons}. no new claims to deallocate, ` +
    `preemption: 0/${total} nodes are available: ${total} Preemption is not helpful for scheduling.`
  );
}

function obstacleText(obstacle: Obstacle | undefined, minor: number): string {
  switch (obstacle?.kind) {
    case 'taint': {
      // 1.36 no longer names the taint.
      const { key, value } = obstacle.taint;
      return minor >= 36
        ? 'node(s) had untolerated taint(s)'
        : `node(s) had untolerated taint {${key}: ${value ?? ''}}`;
    }
    case 'selector':
      return `node(s) didn't match Pod's node affinity/selector`;
    case 'resource':
      return obstacle.resource === 'pods'
        ? 'Too many pods'
        : `Insufficient ${obstacle.resource}`;
    default:
      return 'node(s) were unschedulable';
  }
}
