import type { Instant } from '../clock/Clock';
import { SECOND } from '../clock/duration';
import { seededSuffix } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import { pod } from './pod';
import type { NodeRoom } from './scheduler';
import { obstacleOf, occupy } from './scheduler';
import type { Workload } from './workload';
import { isReady, podTemplate, workloadController } from './workloadController';

/** A DaemonSet and its pods on every node that it may run on. */
export function daemonSetObjects(
  workload: Workload,
  rooms: NodeRoom[],
  now: Instant,
): KubernetesObject[] {
  const owner = workloadController(workload, 'DaemonSet', workload.name);
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
  const ready = pods.filter(isReady).length;
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
