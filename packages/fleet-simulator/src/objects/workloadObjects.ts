import type { Instant } from '../clock/Clock';
import { SECOND, timestamp } from '../clock/duration';
import { seededHex, seededSuffix } from '../world/seeded';
import { schedulingEvent } from './event';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';
import { pod } from './pod';
import type { NodeRoom } from './scheduler';
import {
  choose,
  obstacleOf,
  occupy,
  roomOf,
  unschedulableMessage,
} from './scheduler';
import type { Workload } from './workload';

export interface WorkloadsOptions {
  workloads: Workload[];
  nodes: KubernetesObject[];
  /** Names of nodes that come and go. */
  transientNodes?: string[];
  /** Kubernetes minor version, such as `1.36`. */
  version: string;
  now: Instant;
}

const TERMINATION = 8 * SECOND;

/** Controllers, pods and scheduling events of the workloads, placed on the nodes. */
export function workloadObjects(options: WorkloadsOptions): KubernetesObject[] {
  const { nodes, now, transientNodes = [] } = options;
  const rooms = nodes.map(node =>
    roomOf(node, transientNodes.includes(node.metadata.name)),
  );
  const minor = Number(options.version.split('.')[1]);
  // Node agents come first, since they are everywhere.
  const ordered = [...options.workloads]
    .filter(workload => workload.createdAt <= now)
    .sort((a, b) => rank(a) - rank(b));
  return ordered.flatMap(workload =>
    workload.kind === 'DaemonSet'
      ? daemonSetObjects(workload, rooms, now)
      : replicatedObjects(workload, rooms, minor, now),
  );
}

function rank(workload: Workload): number {
  return workload.kind === 'DaemonSet' ? 0 : 1;
}

function readySince(room: NodeRoom): Instant {
  const ready = room.node.status.conditions.find(
    (each: { type: string }) => each.type === 'Ready',
  );
  return Date.parse(ready.lastTransitionTime);
}

function isRunning(object: KubernetesObject): boolean {
  return object.status?.phase === 'Running';
}

function daemonSetObjects(
  workload: Workload,
  rooms: NodeRoom[],
  now: Instant,
): KubernetesObject[] {
  const owner = controller(workload, 'DaemonSet', workload.name);
  const wanted = rooms.filter(room => !isKeptOff(workload, room));
  const pods = wanted.map(room => {
    occupy(room, workload);
    const createdAt = Math.max(
      workload.podsSince ?? workload.createdAt,
      Date.parse(room.node.metadata.creationTimestamp) + SECOND,
    );
    const suffix = seededSuffix(
      `${workload.namespace}/${workload.name}@${room.name}/${createdAt}`,
    );
    const name = `${workload.name}-${suffix}`;
    return pod({ name, workload, owner, createdAt, now, nodeName: room.name });
  });
  const ready = pods.filter(isRunning).length;
  const desired = pods.length;
  return [
    {
      ...owner,
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': workload.name } },
        template: podTemplate(workload),
        updateStrategy: { type: 'RollingUpdate' },
      },
      status: {
        currentNumberScheduled: desired,
        desiredNumberScheduled: desired,
        numberMisscheduled: 0,
        numberReady: ready,
        numberAvailable: ready,
        updatedNumberScheduled: desired,
        observedGeneration: 1,
      },
    },
    ...pods,
  ];
}

// A DaemonSet looks at taints and selectors; NotReady nodes are tolerated by every daemon.
function isKeptOff(workload: Workload, room: NodeRoom): boolean {
  const tolerations = [
    ...(workload.tolerations ?? []),
    { key: 'node.kubernetes.io/not-ready', operator: 'Exists' as const },
  ];
  const kind = obstacleOf(
    { ...workload, tolerations, cpu: 0, memory: 0 },
    room,
  )?.kind;
  return kind === 'taint' || kind === 'selector';
}

function replicatedObjects(
  workload: Workload,
  rooms: NodeRoom[],
  minor: number,
  now: Instant,
): KubernetesObject[] {
  const top = controller(workload, workload.kind, workload.name);
  const hash = seededHex(`${workload.namespace}/${workload.name} template`, 10);
  const set =
    workload.kind === 'Deployment'
      ? controller(workload, 'ReplicaSet', `${workload.name}-${hash}`, top)
      : undefined;
  const replicas = workload.replicas ?? 1;
  const pods = Array.from({ length: replicas }, (_, index) =>
    replicaPods({ workload, owner: set ?? top, index, rooms, minor, now }),
  ).flat();
  const ready = pods.filter(isRunning).length;
  const spec = {
    replicas,
    selector: { matchLabels: { 'app.kubernetes.io/name': workload.name } },
    template: podTemplate(workload),
  };
  const status = {
    observedGeneration: 1,
    replicas,
    readyReplicas: ready,
    availableReplicas: ready,
  };
  const topStatus =
    workload.kind === 'Job'
      ? { active: ready, startTime: timestamp(workload.createdAt) }
      : {
          ...status,
          updatedReplicas: replicas,
          conditions: availability(workload, ready, replicas),
        };
  return [
    { ...top, spec, status: topStatus },
    ...(set ? [{ ...set, spec, status }] : []),
    ...pods,
  ];
}

function availability(workload: Workload, ready: number, replicas: number) {
  const isAvailable = ready >= Math.ceil(replicas * 0.75);
  return [
    {
      type: 'Available',
      status: isAvailable ? 'True' : 'False',
      reason: isAvailable
        ? 'MinimumReplicasAvailable'
        : 'MinimumReplicasUnavailable',
      message: `Deployment ${
        isAvailable ? 'has' : 'does not have'
      } minimum availability.`,
      lastTransitionTime: timestamp(workload.createdAt),
    },
  ];
}

interface ReplicaOptions {
  workload: Workload;
  owner: KubernetesObject;
  index: number;
  rooms: NodeRoom[];
  minor: number;
  now: Instant;
}

// The pod of one replica, and for a few seconds its predecessor.
function replicaPods(options: ReplicaOptions): KubernetesObject[] {
  const { workload, owner, index, rooms, minor, now } = options;
  const room = choose(workload, index, rooms);
  if (!room) {
    const name = podName(workload, owner, index, 'first');
    const unschedulable = unschedulableMessage(workload, rooms, minor);
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

function controller(
  workload: Workload,
  kind: string,
  name: string,
  owner?: KubernetesObject,
): KubernetesObject {
  return newObject({
    apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    name,
    namespace: workload.namespace,
    createdAt: workload.createdAt,
    generation: 1,
    owner,
    labels: { 'app.kubernetes.io/name': workload.name, ...workload.labels },
  });
}

function podTemplate(workload: Workload): object {
  return {
    metadata: {
      labels: { 'app.kubernetes.io/name': workload.name, ...workload.labels },
    },
    spec: {
      containers: [{ name: workload.name, image: workload.image }],
      ...(workload.nodeSelector && { nodeSelector: workload.nodeSelector }),
      tolerations: workload.tolerations ?? [],
    },
  };
}
