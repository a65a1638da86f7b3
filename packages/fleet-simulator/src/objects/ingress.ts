import type { Instant } from '../clock/Clock';
import { seededHex } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

/** Name that AWS gives to a network load balancer. */
export function loadBalancerName(
  cluster: string,
  scheme: string,
  region: string,
) {
  const id = seededHex(`${cluster} ${scheme}`, 16);
  return `k8s-traefik-traefik-${id.slice(
    0,
    10,
  )}-${id}.elb.${region}.amazonaws.com`;
}

export interface ServiceOptions {
  name: string;
  namespace: string;
  createdAt: Instant;
  ports: { name: string; port: number }[];
  annotations?: Record<string, string>;
  /** Present: type LoadBalancer; without hostname AWS has not answered yet. */
  loadBalancer?: { hostname?: string; scheme: 'internet-facing' | 'internal' };
}

/** A Service; the load balancer's name appears once AWS has made it. */
export function service(options: ServiceOptions): KubernetesObject {
  const { name, namespace, loadBalancer, ports, createdAt } = options;
  const hostname = loadBalancer?.hostname;
  return {
    ...newObject({
      apiVersion: 'v1',
      kind: 'Service',
      name,
      namespace,
      createdAt,
      labels: { 'app.kubernetes.io/name': name },
      annotations: options.annotations,
      ...(loadBalancer && {
        annotations: {
          ...options.annotations,
          'service.beta.kubernetes.io/aws-load-balancer-nlb-target-type': 'ip',
          'service.beta.kubernetes.io/aws-load-balancer-scheme':
            loadBalancer.scheme,
          'service.beta.kubernetes.io/aws-load-balancer-type': 'external',
        },
        finalizers: ['service.k8s.aws/resources'],
      }),
    }),
    spec: {
      clusterIP: `172.20.${parseInt(seededHex(name, 2), 16)}.${parseInt(
        seededHex(namespace, 2),
        16,
      )}`,
      ports: ports.map(port => ({
        ...port,
        protocol: 'TCP',
        targetPort: port.name,
      })),
      selector: { 'app.kubernetes.io/name': name },
      type: loadBalancer ? 'LoadBalancer' : 'ClusterIP',
    },
    status: {
      loadBalancer: hostname ? { ingress: [{ hostname }] } : {},
    },
  };
}

export interface IngressRouteOptions {
  name: string;
  namespace: string;
  /** Rule, such as ``Host(`a.example.org`)``. */
  match: string;
  createdAt: Instant;
  /** Default: `websecure`. */
  entryPoint?: string;
  /** `default`: Traefik's default store; a name: a Secret beside the route; absent: plain HTTP. */
  tls?: 'default' | { secretName: string };
  service?: string;
  labels?: Record<string, string>;
}

/** A Traefik IngressRoute; Traefik writes no status. */
export function ingressRoute(options: IngressRouteOptions): KubernetesObject {
  const { name, namespace, match, tls, createdAt, labels } = options;
  return {
    ...newObject({
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'IngressRoute',
      name,
      namespace,
      createdAt,
      generation: 1,
      labels,
    }),
    spec: {
      entryPoints: [options.entryPoint ?? 'websecure'],
      routes: [
        {
          kind: 'Rule',
          match,
          services: [{ name: options.service ?? name, port: 80 }],
        },
      ],
      ...(tls && { tls: tls === 'default' ? {} : tls }),
    },
  };
}
