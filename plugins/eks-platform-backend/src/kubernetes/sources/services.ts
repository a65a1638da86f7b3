import { projectAcmCertificates } from '../acmCertificates';
import { defineSource, type RawObject } from '../KubernetesSource';
import { projectLoadBalancer } from '../loadBalancerAddresses';
import { projectMeta } from '../objectMeta';

export const services = defineSource({
  key: 'services',
  path: '/api/v1/services',
  project: service => {
    const ports: RawObject[] = service.spec?.ports ?? [];
    return {
      meta: projectMeta(service),
      type: service.spec?.type ?? 'ClusterIP',
      loadBalancer: projectLoadBalancer(service),
      ports: ports.map(({ port }) => port),
      portNames: ports.flatMap(({ name }) => name ?? []),
      selector: service.spec?.selector,
      ...projectAcmCertificates(
        service,
        'service.beta.kubernetes.io/aws-load-balancer-ssl-cert',
      ),
    };
  },
});
