import type { ServiceProjection } from '../kubernetes/projections';

const CONTROLLERS = new Set([
  'traefik',
  'ingress-nginx',
  'nginx-ingress',
  'envoy',
  'haproxy-ingress',
  'istio-ingressgateway',
]);

/** Whether a Service brings requests to an ingress controller, which tells them apart by host. */
export function isIngressController({ meta }: ServiceProjection): boolean {
  return CONTROLLERS.has(meta.labels['app.kubernetes.io/name'] ?? meta.name);
}

/** The Service that brings requests to Traefik. */
export function isTraefik({ meta }: ServiceProjection): boolean {
  return (
    meta.labels['app.kubernetes.io/name'] === 'traefik' ||
    meta.name.includes('traefik')
  );
}
