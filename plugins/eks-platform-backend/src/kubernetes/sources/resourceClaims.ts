import { defineSource, type RawObject } from '../KubernetesSource';
import { projectMeta } from '../objectMeta';

export const resourceClaims = defineSource({
  key: 'resourceClaims',
  path: '/apis/resource.k8s.io/v1/resourceclaims',
  project: claim => ({
    meta: projectMeta(claim),
    deviceClasses: (claim.spec?.devices?.requests ?? []).flatMap(
      (request: RawObject) =>
        [request.exactly, ...(request.firstAvailable ?? [])].flatMap(
          (wanted?: RawObject) => wanted?.deviceClassName ?? [],
        ),
    ),
    devices: (claim.status?.allocation?.devices?.results ?? []).map(
      ({ driver, pool, device }: RawObject) => ({ driver, pool, device }),
    ),
    reservedFor: (claim.status?.reservedFor ?? []).map(
      (user: RawObject) => user.name,
    ),
  }),
});
