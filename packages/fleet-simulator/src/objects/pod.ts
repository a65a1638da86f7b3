import type { Instant } from '../clock/Clock';
import { SECOND, timestamp } from '../clock/duration';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';
import type { Workload } from './workload';

export interface PodOptions {
  name: string;
  workload: Workload;
  owner: KubernetesObject;
  createdAt: Instant;
  /** When a node took it; default: at once. */
  scheduledAt?: Instant;
  now: Instant;
  /** Absent: no node takes it. */
  nodeName?: string;
  /** Why no node takes it, in the scheduler's words. */
  unschedulable?: string;
  deletedAt?: Instant;
}

/** One pod with the conditions of its age. */
export function pod(options: PodOptions): KubernetesObject {
  const { workload, createdAt, nodeName, name } = options;
  const { gpus } = workload;
  const scheduledAt = options.scheduledAt ?? createdAt;
  const startedAt = scheduledAt + (workload.startSeconds ?? 6) * SECOND;
  const resources = {
    cpu: `${workload.cpu}m`,
    memory: `${workload.memory}Mi`,
    ...(gpus && { 'nvidia.com/gpu': String(gpus) }),
  };
  return {
    ...newObject({
      apiVersion: 'v1',
      kind: 'Pod',
      name,
      namespace: workload.namespace,
      createdAt,
      deletedAt: options.deletedAt,
      owner: options.owner,
      annotations: workload.annotations,
      labels: {
        'app.kubernetes.io/name': workload.name,
        ...workload.labels,
      },
    }),
    spec: {
      containers: [
        {
          name: workload.name,
          image: workload.image,
          resources: {
            requests: resources,
            ...(gpus && { limits: { 'nvidia.com/gpu': String(gpus) } }),
          },
        },
      ],
      ...(nodeName && { nodeName }),
      ...(workload.nodeSelector && { nodeSelector: workload.nodeSelector }),
      restartPolicy: workload.kind === 'Job' ? 'Never' : 'Always',
      schedulerName: 'default-scheduler',
      serviceAccountName: workload.serviceAccount ?? workload.name,
      ...(workload.claims && {
        volumes: workload.claims.map(claimName => ({
          name: claimName,
          persistentVolumeClaim: { claimName },
        })),
      }),
      tolerations: [
        ...(workload.tolerations ?? []),
        ...['not-ready', 'unreachable'].map(key => ({
          key: `node.kubernetes.io/${key}`,
          operator: 'Exists',
          effect: 'NoExecute',
          tolerationSeconds: 300,
        })),
      ],
    },
    status: nodeName
      ? placedStatus(options, scheduledAt, startedAt)
      : {
          phase: 'Pending',
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              lastProbeTime: null,
              lastTransitionTime: timestamp(createdAt),
              reason: 'Unschedulable',
              message: options.unschedulable,
            },
          ],
          qosClass: 'Burstable',
        },
  };
}

function placedStatus(
  options: PodOptions,
  scheduledAt: Instant,
  startedAt: Instant,
): object {
  const { workload, now } = options;
  const { endedAt } = workload;
  const trouble =
    workload.trouble && now >= workload.trouble.since
      ? workload.trouble
      : undefined;
  const finished = endedAt !== undefined && now >= endedAt;
  const running = now >= startedAt && !finished && !trouble;
  const entry = (
    type: string,
    isTrue: boolean,
    since: Instant,
    reason?: string,
  ) => ({
    type,
    status: isTrue ? 'True' : 'False',
    lastProbeTime: null,
    lastTransitionTime: timestamp(since),
    ...(reason && { reason }),
  });
  const reason = finished ? 'PodCompleted' : 'ContainersNotReady';
  const readySince =
    trouble?.since ?? (now >= startedAt ? startedAt : scheduledAt);
  return {
    phase: phaseOf(running || (trouble?.restarts ?? 0) > 0, finished),
    conditions: [
      entry('Initialized', true, scheduledAt, finished ? reason : undefined),
      entry(
        'Ready',
        running,
        finished ? endedAt : readySince,
        running ? undefined : reason,
      ),
      entry(
        'ContainersReady',
        running,
        finished ? endedAt : readySince,
        running ? undefined : reason,
      ),
      entry('PodScheduled', true, scheduledAt),
    ],
    startTime: timestamp(scheduledAt),
    containerStatuses: [
      {
        name: workload.name,
        image: workload.image,
        imageID: '',
        ready: running,
        started: running,
        restartCount: trouble?.restarts ?? 0,
        state: trouble
          ? { waiting: { reason: trouble.reason, message: trouble.message } }
          : containerState(startedAt, running, finished, endedAt),
        ...(trouble?.last && {
          lastState: {
            terminated: {
              ...trouble.last,
              startedAt: timestamp(trouble.since),
              finishedAt: timestamp(trouble.since),
            },
          },
        }),
      },
    ],
    qosClass: 'Burstable',
  };
}

function phaseOf(running: boolean, finished: boolean): string {
  if (finished) {
    return 'Succeeded';
  }
  return running ? 'Running' : 'Pending';
}

function containerState(
  startedAt: Instant,
  running: boolean,
  finished: boolean,
  endedAt: Instant | undefined,
): object {
  if (finished) {
    return {
      terminated: {
        exitCode: 0,
        reason: 'Completed',
        startedAt: timestamp(startedAt),
        finishedAt: timestamp(endedAt!),
      },
    };
  }
  return running
    ? { running: { startedAt: timestamp(startedAt) } }
    : { waiting: { reason: 'ContainerCreating' } };
}
