import { defineSource, type RawObject } from '../KubernetesSource';
import { projectLoadBalancer } from '../loadBalancerAddresses';
import { projectMeta } from '../objectMeta';

export const services = defineSource({
  key: 'services',
  path: '/api/v1/services',
  project: service => ({
    meta: projectMeta(service),
    type: service.spec?.type ?? 'ClusterIP',
    loadBalancer: projectLoadBalancer(service),
    ports: (service.spec?.ports ?? []).map((port: RawObject) => port.port),
  }),
});
