import type {
  PersistentVolumeClaimProjection,
  PersistentVolumeProjection,
  PodProjection,
  WorkloadProjection,
} from '../kubernetes/projections';
import { minutesAgo } from './minutesAgo';
import { condition, meta, pod } from './objects';

/** A Deployment or StatefulSet of which all pods are ready, unless changed. */
export function workload(
  key: string,
  changes: Partial<WorkloadProjection> = {},
): WorkloadProjection {
  const desired = changes.desired ?? 2;
  return {
    meta: meta(key),
    desired,
    ready: desired,
    updated: desired,
    images: [],
    serviceAccount: key.split('/')[1],
    podLabels: {},
    conditions: [condition('Available', 'True')],
    ...changes,
  };
}

/** A pod of a Deployment that is in trouble for some minutes. */
export function troubledPod(
  key: string,
  trouble: Partial<PodProjection> & { sinceMinutes?: number },
): PodProjection {
  const { sinceMinutes = 20, ...rest } = trouble;
  const [, name] = key.split('/');
  const running = pod(key, { node: 'ip-10-0-1-40.ec2.internal' });
  return {
    ...running,
    meta: {
      ...running.meta,
      createdAt: minutesAgo(sinceMinutes + 1),
      labels: { 'backstage.io/owner': 'team-web' },
      owners: [{ kind: 'ReplicaSet', name: name.replace(/-[a-z0-9]+$/, '') }],
    },
    conditions: [
      condition('PodScheduled', 'True', sinceMinutes + 1),
      condition('Ready', 'False', sinceMinutes, 'ContainersNotReady'),
    ],
    ...rest,
  };
}

/** A bound claim. */
export function claim(
  key: string,
  changes: Partial<PersistentVolumeClaimProjection> = {},
): PersistentVolumeClaimProjection {
  return {
    meta: meta(key),
    phase: 'Bound',
    storageClass: 'gp3',
    volumeName: `pv-${key.split('/')[1]}`,
    requested: '10Gi',
    conditions: [],
    ...changes,
  };
}

/** The EBS volume of a claim. */
export function volume(
  claimKey: string,
  zone: string,
  changes: Partial<PersistentVolumeProjection> = {},
): PersistentVolumeProjection {
  const [namespace, name] = claimKey.split('/');
  return {
    meta: meta(`pv-${name}`),
    phase: 'Bound',
    capacity: '10Gi',
    claim: { namespace, name },
    storageClass: 'gp3',
    reclaimPolicy: 'Delete',
    driver: 'ebs.csi.aws.com',
    volumeId: `vol-${name}`,
    zones: [zone],
    ...changes,
  };
}
