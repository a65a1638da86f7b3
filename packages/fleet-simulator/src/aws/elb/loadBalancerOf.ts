import type { KubernetesObject } from '../../objects/KubernetesObject';
import type { LoadBalancerFacts } from '../../world/AwsFacts';

/** The network load balancer that a Service asks for, once AWS has named it; none for other Services. */
export function loadBalancerOf(
  { status, metadata, spec }: KubernetesObject,
  zones: string[],
): LoadBalancerFacts[] {
  const dnsName: string | undefined =
    status?.loadBalancer?.ingress?.[0]?.hostname;
  const { annotations = {}, creationTimestamp } = metadata;
  const scheme =
    annotations['service.beta.kubernetes.io/aws-load-balancer-scheme'];
  return dnsName === undefined
    ? []
    : [
        {
          name: dnsName.split('.')[0].slice(0, 32),
          dnsName,
          type: 'network',
          scheme: scheme === 'internal' ? 'internal' : 'internet-facing',
          state: 'active',
          createdAt: Date.parse(creationTimestamp),
          zones,
          listeners: (spec.ports as { port: number }[]).map(({ port }) => ({
            port,
            protocol: 'TCP',
            certificateArns: [],
            targets: zones.slice(0, 2).map((zone, index) => ({
              id: `10.0.${16 * index + 2}.${41 + index}`,
              port: 8000 + port,
              zone,
              state: 'healthy',
            })),
          })),
        },
      ];
}
