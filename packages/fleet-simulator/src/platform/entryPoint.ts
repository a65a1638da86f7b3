import { ingressRoute, loadBalancerName, service } from '../objects/ingress';
import type { KubernetesObject } from '../objects/KubernetesObject';
import type { PlatformMoment } from './platformMoment';
import type { KustomizationTimes } from './PlatformTimeline';
import type { Manifest } from './PlatformTree';
import { installedAt } from './releaseObjectsAt';

const SCHEME = 'service.beta.kubernetes.io/aws-load-balancer-scheme';

/** What Traefik's chart makes: its Service, whose load balancer AWS names after a while, and the dashboard's route. */
export function entryPointObjects(
  release: Manifest,
  times: KustomizationTimes,
  { platform, timeline, now }: PlatformMoment,
): KubernetesObject[] {
  const createdAt = timeline.after(times.applied, 20);
  if (now < createdAt) {
    return [];
  }
  const values = release.spec?.values ?? {};
  const annotations: Record<string, string> = values.service?.annotations ?? {};
  const scheme =
    annotations[SCHEME] === 'internal' ? 'internal' : 'internet-facing';
  const named = now >= installedAt(times, release);
  const hostname = loadBalancerName(platform.cluster, scheme, platform.region);
  const entryPoint = service({
    name: 'traefik',
    namespace: release.metadata.namespace ?? 'traefik',
    createdAt,
    ports: [
      { name: 'web', port: 80 },
      { name: 'websecure', port: 443 },
    ],
    annotations,
    loadBalancer: { scheme, hostname: named ? hostname : undefined },
  });
  const dashboard = values.ingressRoute?.dashboard;
  return dashboard?.enabled
    ? [
        entryPoint,
        ingressRoute({
          name: 'traefik-dashboard',
          namespace: release.metadata.namespace ?? 'traefik',
          match:
            dashboard.matchRule ??
            'PathPrefix(`/dashboard`) || PathPrefix(`/api`)',
          createdAt,
          entryPoint: dashboard.entryPoints?.[0] ?? 'traefik',
          service: 'api@internal',
        }),
      ]
    : [entryPoint];
}
