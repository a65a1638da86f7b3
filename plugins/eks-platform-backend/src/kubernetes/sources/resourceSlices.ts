import { defineSource, type RawObject } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const resourceSlices = defineSource({
  key: 'resourceSlices',
  path: '/apis/resource.k8s.io/v1/resourceslices',
  project: ({ spec = {}, ...slice }) => ({
    meta: projectMeta(slice),
    driver: spec.driver ?? '',
    pool: {
      name: spec.pool?.name ?? '',
      generation: spec.pool?.generation ?? 0,
      sliceCount: spec.pool?.resourceSliceCount ?? 1,
    },
    nodeName: spec.nodeName,
    devices: (spec.devices ?? []).map((device: RawObject) => device.name),
  }),
});
