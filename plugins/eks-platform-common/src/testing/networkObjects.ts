import type { AcmCertificateFacts } from '../aws/acmCertificate';
import type { LoadBalancerFacts } from '../aws/loadBalancer';
import type {
  GatewayProjection,
  HttpRouteProjection,
  IngressProjection,
} from '../kubernetes/projections';
import type { DnsRecord } from '../network/dnsRecord';
import { DAY, minutesAgo } from './minutesAgo';
import { condition, meta } from './objects';

/** A name that DNS knows since yesterday. */
export function dnsRecord(
  name: string,
  addresses: string[],
  changes: Partial<DnsRecord> = {},
): DnsRecord {
  return {
    name,
    state: 'found',
    addresses,
    since: minutesAgo(DAY),
    ...changes,
  };
}

/** A public NLB whose two targets are healthy. */
export function loadBalancer(
  dnsName: string,
  changes: Partial<LoadBalancerFacts> = {},
): LoadBalancerFacts {
  const name = dnsName.split('.')[0];
  return {
    id: `net/${name}/50dc6c495c0c9188`,
    name,
    dnsName,
    type: 'network',
    scheme: 'internet-facing',
    state: 'active',
    createdAt: minutesAgo(30 * DAY),
    listeners: [{ port: 443, protocol: 'TCP', certificates: [] }],
    targetGroups: [
      {
        name: `${name}-websecure`,
        port: 8443,
        total: 2,
        healthy: 2,
        initial: 0,
        draining: 0,
        reasons: [],
      },
    ],
    ...changes,
  };
}

/** A certificate that ACM issued for an ALB and renews itself. */
export function acmCertificate(
  domain: string,
  changes: Partial<AcmCertificateFacts> = {},
): AcmCertificateFacts {
  return {
    id: `id-of-${domain}`,
    domain,
    names: [domain],
    status: 'ISSUED',
    type: 'issued',
    createdAt: minutesAgo(180 * DAY),
    notAfter: minutesAgo(-204 * DAY),
    renewal: 'SUCCESS',
    validations: [
      {
        name: domain,
        state: 'success',
        record: { name: `_a1.${domain}`, value: '_b2.acm-validations.aws' },
      },
    ],
    usedBy: [],
    ...changes,
  };
}

/** An Ingress that an ALB serves. */
export function albIngress(
  key: string,
  host: string,
  options: { address?: string; certificate?: string; ageMinutes?: number } = {},
): IngressProjection {
  const { address, certificate, ageMinutes = 300 } = options;
  const [namespace, name] = key.split('/');
  return {
    meta: meta(key, { createdAt: minutesAgo(ageMinutes) }),
    className: 'alb',
    rules: [{ host }],
    tls: [],
    loadBalancer: address ? [{ hostname: address }] : [],
    backends: [{ namespace, name, port: 80 }],
    ...(certificate && { acmCertificates: [certificate] }),
  };
}

/** A Gateway that is served with a certificate of cert-manager. */
export function gateway(
  key: string,
  changes: Partial<GatewayProjection> = {},
): GatewayProjection {
  const [namespace] = key.split('/');
  const isTrue = (type: string) => condition(type, 'True', DAY);
  return {
    meta: meta(key),
    className: 'traefik',
    listeners: [
      {
        name: 'websecure',
        port: 8443,
        protocol: 'HTTPS',
        certificates: [{ name: 'wildcard-tls', namespace }],
        attachedRoutes: 1,
        conditions: ['Accepted', 'ResolvedRefs', 'Programmed'].map(isTrue),
      },
    ],
    addresses: [],
    conditions: ['Accepted', 'Programmed'].map(isTrue),
    ...changes,
  };
}

/** An HTTPRoute that its Gateway accepts. */
export function httpRoute(
  key: string,
  host: string,
  changes: Partial<HttpRouteProjection> & { gateway?: string } = {},
): HttpRouteProjection {
  const { gateway: parentKey = 'traefik/public', ...rest } = changes;
  const [namespace, name] = key.split('/');
  const [parentNamespace, parentName] = parentKey.split('/');
  const parent = {
    kind: 'Gateway',
    namespace: parentNamespace,
    name: parentName,
  };
  return {
    meta: meta(key, { createdAt: minutesAgo(DAY) }),
    hostnames: [host],
    parents: [parent],
    backends: [{ namespace, name, port: 80 }],
    status: [
      {
        ...parent,
        controllerName: 'traefik.io/gateway-controller',
        conditions: [
          condition('Accepted', 'True', DAY),
          condition('ResolvedRefs', 'True', DAY),
        ],
      },
    ],
    ...rest,
  };
}
