import { defineSource, type RawObject } from '../KubernetesSource';
import { projectConditions, projectMeta } from '../objectMeta';
import { sumPodRequests } from '../podRequests';
import { countRestarts, findPodTrouble } from '../podTrouble';

export const pods = defineSource({
  key: 'pods',
  path: '/api/v1/pods',
  project: pod => ({
    meta: projectMeta(pod),
    nodeName: pod.spec?.nodeName,
    phase: pod.status?.phase ?? 'Unknown',
    requests: sumPodRequests(pod),
    conditions: projectConditions(pod),
    tolerations: pod.spec?.tolerations ?? [],
    nodeSelector: pod.spec?.nodeSelector ?? {},
    ...findPodTrouble(pod),
    serviceAccount: pod.spec?.serviceAccountName,
    claims: (pod.spec?.volumes ?? []).flatMap(
      (volume: RawObject) => volume.persistentVolumeClaim?.claimName ?? [],
    ),
    restarts: countRestarts(pod),
  }),
});
