import { defineSource, type RawObject } from '../KubernetesSource';
import { projectLoadBalancer } from '../loadBalancerAddresses';
import { projectMeta } from '../objectMeta';

export const ingresses = defineSource({
  key: 'ingresses',
  path: '/apis/networking.k8s.io/v1/ingresses',
  project: ingress => ({
    meta: projectMeta(ingress),
    className: ingress.spec?.ingressClassName,
    rules: (ingress.spec?.rules ?? []).map((rule: RawObject) => ({
      host: rule.host,
    })),
    tls: (ingress.spec?.tls ?? []).map((tls: RawObject) => ({
      hosts: tls.hosts ?? [],
      secretName: tls.secretName,
    })),
    loadBalancer: projectLoadBalancer(ingress),
  }),
});
