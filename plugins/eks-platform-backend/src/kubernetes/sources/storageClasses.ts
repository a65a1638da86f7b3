import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

const IS_DEFAULT = 'storageclass.kubernetes.io/is-default-class';

export const storageClasses = defineSource({
  key: 'storageClasses',
  path: '/apis/storage.k8s.io/v1/storageclasses',
  project: storageClass => ({
    meta: projectMeta(storageClass),
    provisioner: storageClass.provisioner ?? '',
    isDefault: storageClass.metadata?.annotations?.[IS_DEFAULT] === 'true',
    bindingMode: storageClass.volumeBindingMode ?? 'Immediate',
    volumeType: storageClass.parameters?.type,
    encrypted: storageClass.parameters?.encrypted === 'true',
  }),
});
