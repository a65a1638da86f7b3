import { projectText } from '../freeText';
import { defineSource, type RawObject } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

const ZONE_KEYS = new Set([
  'topology.kubernetes.io/zone',
  'topology.ebs.csi.aws.com/zone',
  'failure-domain.beta.kubernetes.io/zone',
]);

export const persistentVolumes = defineSource({
  key: 'persistentVolumes',
  path: '/api/v1/persistentvolumes',
  project: ({ spec = {}, status = {}, ...object }) => ({
    meta: projectMeta(object),
    phase: status.phase ?? 'Pending',
    capacity: spec.capacity?.storage,
    claim: spec.claimRef && {
      namespace: spec.claimRef.namespace ?? '',
      name: spec.claimRef.name ?? '',
    },
    storageClass: spec.storageClassName,
    reclaimPolicy: spec.persistentVolumeReclaimPolicy ?? 'Retain',
    driver: spec.csi?.driver,
    volumeId: spec.csi?.volumeHandle,
    zones: zonesOf(spec),
    reason: status.reason,
    message: projectText(status.message),
  }),
});

function zonesOf(spec: RawObject): string[] {
  const terms: RawObject[] =
    spec.nodeAffinity?.required?.nodeSelectorTerms ?? [];
  const zones = terms
    .flatMap(term => (term.matchExpressions ?? []) as RawObject[])
    .filter(({ key, operator }) => ZONE_KEYS.has(key) && operator === 'In')
    .flatMap(({ values }) => (values ?? []) as string[]);
  return [...new Set(zones)];
}
