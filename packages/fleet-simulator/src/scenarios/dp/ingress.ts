import { DAY, HOUR, MINUTE, SECOND } from '../../clock/duration';
import {
  certificate,
  certificateManifest,
  clusterIssuer,
} from '../../objects/certificate';
import { issuance } from '../../objects/issuance';
import { event } from '../../objects/event';
import { ingressRoute } from '../../objects/ingress';
import type { KubernetesObject } from '../../objects/KubernetesObject';
import type { Moment } from '../../world/Scenario';
import { renewed } from '../../clock/renewed';
import { after, DNS_ZONE, NEW_ZONE_ID, OLD_ZONE_ID, timesOf } from './facts';

const REFUSED =
  'failed to change Route 53 record set: operation error Route 53: ChangeResourceRecordSets, https response error StatusCode: 403, ' +
  'RequestID: 5d0c6a5e-3c1f-4f0e-9b57-2f6a7f1b9c11, api error AccessDenied: User: ' +
  'arn:aws:sts::444455556666:assumed-role/dp-cert-manager/eks-dp-cert-manage-7f1b9c11 is not authorized to perform: ' +
  `route53:ChangeResourceRecordSets on resource: arn:aws:route53:::hostedzone/${OLD_ZONE_ID} ` +
  'because no identity-based policy allows the route53:ChangeResourceRecordSets action';

/** The production issuer as the repository writes it, until somebody names the right zone. */
function issuers(moment: Moment): KubernetesObject[] {
  const { installed } = timesOf(moment);
  return moment.repository.platform.kustomizations
    .flatMap(each => each.manifests)
    .filter(({ kind }) => kind === 'ClusterIssuer')
    .map(manifest => {
      const text = JSON.stringify(manifest);
      const healed = moment.healed.S5 !== undefined;
      const spec = JSON.parse(
        healed ? text.replaceAll(OLD_ZONE_ID, NEW_ZONE_ID) : text,
      );
      return clusterIssuer(spec, installed, installed + 5 * SECOND);
    });
}

/** S5: the issuer names a zone that the role may not change. */
function dashboard(moment: Moment): KubernetesObject[] {
  const { certificateRequested: startedAt } = timesOf(moment);
  const { now, healed } = moment;
  const presentedAt = after(healed.S5, 5, moment);
  const doneAt = after(healed.S5, 45, moment);
  const wanted = certificate({
    manifest: certificateManifest({
      name: 'dashboard',
      namespace: 'traefik',
      dnsNames: [`traefik.${DNS_ZONE}`],
      issuer: 'letsencrypt',
    }),
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
    manifest: certificateManifest({
      name: 'docs',
      namespace: 'docs',
      dnsNames: [`docs.${DNS_ZONE}`],
      issuer: 'letsencrypt-staging',
    }),
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
        labels: { 'backstage.io/owner': owner },
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

/** What differs from the platform's own hosts and certificates. */
export function ingressAt(moment: Moment): KubernetesObject[] {
  return [
    ...issuers(moment),
    ...dashboard(moment),
    ...docs(moment),
    ...routes(moment),
  ];
}
