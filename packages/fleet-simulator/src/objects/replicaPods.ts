import type { Instant } from '../clock/Clock';
import { SECOND } from '../clock/duration';
import { seededSuffix } from '../world/seeded';
import { schedulingEvent } from './event';
import type { KubernetesObject } from './KubernetesObject';
import { pod } from './pod';
import type { NodeRoom } from './scheduler';
import { choose, occupy, unschedulableMessage } from './scheduler';
import type { Workload } from './workload';

const TERMINATION = 8 * SECOND;

export interface ReplicaOptions {
  workload: Workload;
  owner: KubernetesObject;
  index: number;
  rooms: NodeRoom[];
  minor: number;
  now: Instant;
}

/** The pod of one replica, and for a few seconds its predecessor; an Event too when no node takes it. */
export function replicaPods(options: ReplicaOptions): KubernetesObject[] {
  const { workload, owner, index, rooms, minor, now } = options;
  const room = workload.unschedulable
    ? undefined
    : roomFor(workload, index, rooms);
  if (!room) {
    const name = podName(workload, owner, index, 'first');
    const unschedulable =
      workload.unschedulable ?? unschedulableMessage(workload, rooms, minor);
    const waiting = pod({
      name,
      workload,
      owner,
      createdAt: workload.createdAt,
      now,
      unschedulable,
    });
    return [waiting, schedulingEvent(waiting, unschedulable, now)];
  }
  occupy(room, workload);
  if (workload.churnSeconds && !room.reserved.has(workload.name)) {
    room.reserved.add(workload.name);
    occupy(room, workload);
  }
  const nodeName = room.name;
  const scheduledAt = Math.max(workload.createdAt, readySince(room));
  if (workload.waits) {
    const name = podName(workload, owner, index, 'first');
    const { createdAt } = workload;
    return [
      pod({ name, workload, owner, createdAt, scheduledAt, now, nodeName }),
    ];
  }
  const { current, previous } = generations(workload, index, scheduledAt, now);
  const make = (createdAt: Instant, deletedAt?: Instant) => {
    const name = podName(workload, owner, index, `${nodeName} ${createdAt}`);
    return pod({ name, workload, owner, createdAt, now, nodeName, deletedAt });
  };
  const young = now - current < TERMINATION && previous !== undefined;
  return young ? [make(previous, current), make(current)] : [make(current)];
}

// Who replaces its pods needs room for two of them for a moment.
function roomFor(
  workload: Workload,
  index: number,
  rooms: NodeRoom[],
): NodeRoom | undefined {
  const both = {
    ...workload,
    cpu: 2 * workload.cpu,
    memory: 2 * workload.memory,
  };
  return (
    (workload.churnSeconds ? choose(both, index, rooms) : undefined) ??
    choose(workload, index, rooms)
  );
}

function podName(
  workload: Workload,
  owner: KubernetesObject,
  index: number,
  life: string,
): string {
  return workload.kind === 'StatefulSet'
    ? `${workload.name}-${index}`
    : `${owner.metadata.name}-${seededSuffix(
        `${workload.namespace} ${workload.name} ${index} ${life}`,
      )}`;
}

function generations(
  { churnSeconds, replicas = 1 }: Workload,
  index: number,
  bornAt: Instant,
  now: Instant,
): { current: Instant; previous?: Instant } {
  if (!churnSeconds) {
    return { current: bornAt };
  }
  const period = churnSeconds * replicas * SECOND;
  const first = bornAt + index * churnSeconds * SECOND;
  const count = Math.floor((now - first) / period);
  if (count < 0) {
    return { current: bornAt };
  }
  const current = first + count * period;
  return { current, previous: count > 0 ? current - period : bornAt };
}

function readySince(room: NodeRoom): Instant {
  const ready = room.node.status.conditions.find(
    (each: { type: string }) => each.type === 'Ready',
  );
  return Date.parse(ready.lastTransitionTime);
}
