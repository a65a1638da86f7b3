import { defineSource, type RawObject } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const csiNodes = defineSource({
  key: 'csiNodes',
  path: '/apis/storage.k8s.io/v1/csinodes',
  project: csiNode => ({
    meta: projectMeta(csiNode),
    drivers: (csiNode.spec?.drivers ?? []).map((driver: RawObject) => ({
      name: driver.name,
      slots: driver.allocatable?.count,
    })),
  }),
});
