import type { Instant } from '../clock/Clock';
import { timestamp } from '../clock/duration';
import { seededHex } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import { replicaPods } from './replicaPods';
import type { NodeRoom } from './scheduler';
import type { Workload } from './workload';
import { isReady, podTemplate, workloadController } from './workloadController';

/** A Deployment, StatefulSet or Job with its pods. */
export function replicatedObjects(
  workload: Workload,
  rooms: NodeRoom[],
  minor: number,
  now: Instant,
): KubernetesObject[] {
  const top = workloadController(workload, workload.kind, workload.name);
  const hash = seededHex(`${workload.namespace}/${workload.name} template`, 10);
  const set =
    workload.kind === 'Deployment'
      ? workloadController(
          workload,
          'ReplicaSet',
          `${workload.name}-${hash}`,
          top,
        )
      : undefined;
  const replicas = workload.replicas ?? 1;
  const pods = Array.from({ length: replicas }, (_, index) =>
    replicaPods({ workload, owner: set ?? top, index, rooms, minor, now }),
  ).flat();
  const ready = pods.filter(isReady).length;
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
