import { projectText } from '../freeText';
import { defineSource, type RawObject } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const volumeAttachments = defineSource({
  key: 'volumeAttachments',
  path: '/apis/storage.k8s.io/v1/volumeattachments',
  project: ({ spec = {}, status = {}, ...object }) => ({
    meta: projectMeta(object),
    attacher: spec.attacher ?? '',
    nodeName: spec.nodeName ?? '',
    volumeName: spec.source?.persistentVolumeName,
    attached: status.attached === true,
    attachError: projectError(status.attachError),
    detachError: projectError(status.detachError),
  }),
});

function projectError(error: RawObject | undefined) {
  return error && { message: projectText(error.message) ?? '', at: error.time };
}
