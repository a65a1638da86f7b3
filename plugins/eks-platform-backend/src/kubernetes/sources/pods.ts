import type {
  Condition,
  PodProjection,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { defineSource, type RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';
import { sumPodRequests } from '../podRequests';
import { countRestarts, findPodTrouble } from '../podTrouble';
import { SharedParts } from '../SharedParts';

const shared = new SharedParts();
// Of conditions that are all well, the rules ask only whether, not since when.
const ALL_WELL: Condition[] = [
  { type: 'PodScheduled', status: 'True' },
  { type: 'Ready', status: 'True' },
];
// Any other, such as DisruptionTarget, says something by being there.
const USUAL = new Set([
  'ContainersReady',
  'Initialized',
  'PodReadyToStartContainers',
  'PodScheduled',
  'Ready',
]);

export const pods = defineSource({
  key: 'pods',
  path: '/api/v1/pods',
  project: projectPod,
});

/** Small, since there are more pods than of all else: equal parts are one, and what nobody reads of a healthy pod is dropped. */
function projectPod(pod: RawObject): PodProjection {
  const meta = projectMeta(pod);
  return {
    meta: {
      name: meta.name,
      namespace: meta.namespace && shared.share(meta.namespace),
      uid: meta.uid,
      generation: meta.generation,
      createdAt: shared.share(meta.createdAt),
      labels: shared.share(meta.labels),
      annotations: shared.share(meta.annotations),
      owners: shared.share(meta.owners),
      ...(meta.deletedAt && { deletedAt: meta.deletedAt }),
    },
    nodeName: pod.spec?.nodeName && shared.share(pod.spec.nodeName),
    phase: shared.share(pod.status?.phase ?? 'Unknown'),
    requests: shared.share(sumPodRequests(pod)),
    conditions: projectPodConditions(pod),
    tolerations: shared.share(pod.spec?.tolerations ?? []),
    nodeSelector: shared.share(pod.spec?.nodeSelector ?? {}),
    ...findPodTrouble(pod),
    serviceAccount:
      pod.spec?.serviceAccountName && shared.share(pod.spec.serviceAccountName),
    claims: shared.share(
      (pod.spec?.volumes ?? []).flatMap(
        (volume: RawObject) => volume.persistentVolumeClaim?.claimName ?? [],
      ),
    ),
    restarts: countRestarts(pod),
  };
}

function projectPodConditions(pod: RawObject): Condition[] {
  const conditions: RawObject[] = pod.status?.conditions ?? [];
  const isWell =
    conditions.length > 0 &&
    conditions.every(
      ({ type, status }) => USUAL.has(type) && status === 'True',
    );
  return isWell ? ALL_WELL : projectConditions(pod);
}
