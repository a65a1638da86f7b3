import { projectAcmCertificates } from '../acmCertificates';
import { defineSource, type RawObject } from '../KubernetesSource';
import { projectLoadBalancer } from '../loadBalancerAddresses';
import { projectMeta } from '../objectMeta';

// The AWS Load Balancer Controller reads such names as actions of its own annotations.
const ACTION_PORT = 'use-annotation';

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
    backends: listBackends(ingress),
    ...projectAcmCertificates(
      ingress,
      'alb.ingress.kubernetes.io/certificate-arn',
    ),
  }),
});

function listBackends({ metadata, spec }: RawObject) {
  const backends: RawObject[] = [
    spec?.defaultBackend,
    ...(spec?.rules ?? []).flatMap((rule: RawObject) =>
      (rule.http?.paths ?? []).map((path: RawObject) => path.backend),
    ),
  ];
  return backends
    .flatMap(backend => backend?.service ?? [])
    .filter(service => service.port?.name !== ACTION_PORT)
    .map(service => ({
      namespace: metadata?.namespace ?? '',
      name: service.name,
      port: service.port?.number ?? service.port?.name,
    }));
}
