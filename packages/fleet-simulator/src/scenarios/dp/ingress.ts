import { DAY, HOUR, MINUTE, SECOND } from '../../clock/duration';
import {
  certificate,
  clusterIssuer,
  issuance,
} from '../../objects/certManager';
import { event } from '../../objects/event';
import {
  defaultTlsStore,
  ingressRoute,
  loadBalancerName,
  service,
} from '../../objects/ingress';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import type { Moment } from '../../world/Scenario';
import { renewed } from '../renewed';
import {
  after,
  CLUSTER,
  DNS_ZONE,
  NEW_ZONE_ID,
  OLD_ZONE_ID,
  REGION,
  timesOf,
} from './facts';

const REFUSED =
  'failed to change Route 53 record set: operation error Route 53: ChangeResourceRecordSets, https response error StatusCode: 403, ' +
  'RequestID: 5d0c6a5e-3c1f-4f0e-9b57-2f6a7f1b9c11, api error AccessDenied: User: ' +
  'arn:aws:sts::444455556666:assumed-role/dp-cert-manager/eks-dp-cert-manage-7f1b9c11 is not authorized to perform: ' +
  `route53:ChangeResourceRecordSets on resource: arn:aws:route53:::hostedzone/${OLD_ZONE_ID} ` +
  'because no identity-based policy allows the route53:ChangeResourceRecordSets action';

function issuers(moment: Moment): KubernetesObject[] {
  const { installed } = timesOf(moment);
  const healed = moment.healed.S5 !== undefined;
  const issuer = (name: string, host: string, hostedZoneId: string) =>
    clusterIssuer({
      name,
      server: `https://${host}.api.letsencrypt.org/directory`,
      email: 'data-platform@acme.dev',
      dnsZone: DNS_ZONE,
      region: REGION,
      hostedZoneId,
      createdAt: installed,
      readyAt: installed + 5 * SECOND,
    });
  return [
    issuer('letsencrypt', 'acme-v02', healed ? NEW_ZONE_ID : OLD_ZONE_ID),
    issuer('letsencrypt-staging', 'acme-staging-v02', NEW_ZONE_ID),
  ];
}

/** S5: the issuer names a zone that the role may not change. */
function dashboard(moment: Moment): KubernetesObject[] {
  const { certificateRequested: startedAt } = timesOf(moment);
  const { now, healed } = moment;
  const presentedAt = after(healed.S5, 5, moment);
  const doneAt = after(healed.S5, 45, moment);
  const wanted = certificate({
    name: 'dashboard',
    namespace: 'traefik',
    dnsNames: [`traefik.${DNS_ZONE}`],
    issuer: 'letsencrypt',
    createdAt: startedAt,
    issuedAt: now >= doneAt ? doneAt : undefined,
  });
  const chain = issuance({
    certificate: wanted,
    startedAt,
    doneAt,
    now,
    refusal: now >= presentedAt ? undefined : REFUSED,
    presentedAt,
  });
  const challenge = chain.find(object => object.kind === 'Challenge');
  return [
    wanted,
    ...chain,
    ...(challenge && now < presentedAt
      ? [
          event({
            regarding: challenge,
            type: 'Warning',
            reason: 'PresentError',
            message: `Error presenting challenge: ${REFUSED}`,
            component: 'cert-manager-challenges',
            firstAt: startedAt + 8 * SECOND,
            lastAt: renewed(startedAt + 8 * SECOND, 3 * MINUTE, now),
            count: 1 + Math.floor((now - startedAt) / (3 * MINUTE)),
          }),
        ]
      : []),
  ];
}

/** A challenge that only waits for DNS; it starts again before it would take long. */
function docs({ start, now }: Moment): KubernetesObject[] {
  const startedAt = renewed(start - 40 * SECOND, 100 * SECOND, now);
  const wanted = certificate({
    name: 'docs',
    namespace: 'docs',
    dnsNames: [`docs.${DNS_ZONE}`],
    issuer: 'letsencrypt-staging',
    createdAt: startedAt,
  });
  return [
    wanted,
    ...issuance({
      certificate: wanted,
      startedAt,
      now,
      presentedAt: startedAt + 4 * SECOND,
    }),
  ];
}

function wildcard({ start, now }: Moment): KubernetesObject[] {
  const issuedAt = start - 38 * DAY;
  const wanted = certificate({
    name: 'wildcard',
    namespace: 'traefik',
    dnsNames: [DNS_ZONE, `*.${DNS_ZONE}`],
    issuer: 'letsencrypt',
    createdAt: start - 98 * DAY,
    issuedAt,
    revision: 2,
  });
  const startedAt = issuedAt - 90 * SECOND;
  return [
    wanted,
    ...issuance({
      certificate: wanted,
      startedAt,
      doneAt: issuedAt,
      now,
      revision: 2,
    }),
  ];
}

function routes(moment: Moment): KubernetesObject[] {
  const { installed, certificateRequested } = timesOf(moment);
  const { start } = moment;
  const hosts: [string, string, string, number][] = [
    ['dagster', 'dagster', 'team-data', installed + HOUR],
    ['grafana', 'monitoring', 'team-platform', installed + HOUR],
    ['pr-41-dagster', 'previews', 'team-data', start - 2 * DAY],
    ['pr-43-dagster', 'previews', 'team-data', start - 50 * SECOND],
  ];
  return [
    ingressRoute({
      name: 'dashboard',
      namespace: 'traefik',
      match: `Host(\`traefik.${DNS_ZONE}\`)`,
      createdAt: certificateRequested,
      tls: { secretName: 'dashboard-tls' },
      service: 'traefik',
    }),
    ingressRoute({
      name: 'docs',
      namespace: 'docs',
      match: `Host(\`docs.${DNS_ZONE}\`)`,
      createdAt: start - 2 * MINUTE,
      tls: { secretName: 'docs-tls' },
    }),
    ...hosts.map(([name, namespace, owner, createdAt]) =>
      ingressRoute({
        name,
        namespace,
        match: `Host(\`${name}.${DNS_ZONE}\`)`,
        createdAt,
        tls: 'default',
        labels: { 'app.kubernetes.io/part-of': owner },
      }),
    ),
    ingressRoute({
      name: 'redirect',
      namespace: 'traefik',
      match: 'HostRegexp(`.+`)',
      createdAt: installed + HOUR,
      entryPoint: 'web',
      service: 'noop',
    }),
  ];
}

/** Public hosts, certificates and what is behind them. */
export function ingressAt(moment: Moment): KubernetesObject[] {
  const { installed } = timesOf(moment);
  return [
    ...issuers(moment),
    ...wildcard(moment),
    ...dashboard(moment),
    ...docs(moment),
    ...routes(moment),
    defaultTlsStore('traefik', 'wildcard-tls', installed),
    service({
      name: 'traefik',
      namespace: 'traefik',
      createdAt: installed,
      ports: [
        { name: 'web', port: 80 },
        { name: 'websecure', port: 443 },
      ],
      loadBalancer: {
        hostname: loadBalancerName(CLUSTER, 'public', REGION),
        scheme: 'internet-facing',
      },
    }),
  ];
}
