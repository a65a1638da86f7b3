import { projectText } from '../freeText';
import { defineSource } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const backupLocations = defineSource({
  key: 'backupLocations',
  path: '/apis/velero.io/v1/backupstoragelocations',
  project: ({ spec = {}, status = {}, ...object }) => ({
    meta: projectMeta(object),
    phase: status.phase,
    isDefault: spec.default === true,
    message: projectText(status.message),
    validatedAt: status.lastValidationTime,
  }),
});
