import type { AcmCertificateFacts } from '../aws/acmCertificate';
import type { ClusterFacts } from '../cluster/clusterFacts';
import { getLoadBalancerFor } from '../hosts/loadBalancerFor';
import { listPublicHosts } from '../hosts/listPublicHosts';
import type { PublicHost } from '../hosts/publicHost';
import { getAcmCertificate, getServedAcmIds } from './acmCertificateFor';
import {
  type Coverage,
  findTooShortWildcard,
  getCoverage,
} from './dnsNameCoverage';
import type { Issuance } from './issuance';

/** One host with the certificate that serves it, as far as objects of the cluster and AWS tell. */
export interface HostCertificate {
  route: PublicHost;
  /**
   * `served`: a certificate is named; `acm`: the load balancer presents one of ACM; `none-named`: the route has TLS but
   * nothing names a certificate; `unmanaged`: a Secret is named that no Certificate fills; `plain`: no TLS; `unknown`:
   * certificates are not known.
   */
  source: 'served' | 'acm' | 'none-named' | 'unmanaged' | 'plain' | 'unknown';
  issuance?: Issuance;
  acm?: AcmCertificateFacts;
  coverage?: Coverage;
  /** Name that would cover it if a wildcard stood for several labels. */
  tooShort?: string;
}

/** Joins hosts with certificates: of ACM where the load balancer ends TLS, else by Secret, else by the default TLS store. */
export function findHostCertificates(
  facts: ClusterFacts,
  issuances: readonly Issuance[],
): HostCertificate[] {
  const bySecret = new Map(
    issuances.map(issuance => {
      const { meta, secretName } = issuance.certificate;
      return [`${meta.namespace}/${secretName}`, issuance];
    }),
  );
  return listPublicHosts(facts).hosts.map(route => {
    const loadBalancer = getLoadBalancerFor(route, facts);
    const acmIds = getServedAcmIds(route, loadBalancer);
    if (acmIds.length > 0) {
      return joinAcm(route, acmIds, facts);
    }
    if (!route.tls) {
      return { route, source: 'plain' };
    }
    if (!facts.kubernetes.certificates) {
      return { route, source: 'unknown' };
    }
    return joinSecret(route, facts, bySecret);
  });
}

function joinAcm(
  route: PublicHost,
  ids: readonly string[],
  facts: ClusterFacts,
): HostCertificate {
  const acm = getAcmCertificate(route.host, ids, facts);
  return {
    route: { ...route, tls: true },
    source: 'acm',
    acm,
    ...cover(route.host, acm?.names ?? []),
  };
}

function joinSecret(
  route: PublicHost,
  { kubernetes }: ClusterFacts,
  bySecret: ReadonlyMap<string, Issuance>,
): HostCertificate {
  const store = kubernetes.tlsStores?.find(
    ({ meta, defaultSecretName }) =>
      meta.name === 'default' && defaultSecretName,
  );
  const isDefault = route.secrets.length === 0;
  if (isDefault && (!route.mayUseTlsStore || !store)) {
    const isKnown = !route.mayUseTlsStore || kubernetes.tlsStores !== undefined;
    return { route, source: isKnown ? 'none-named' : 'unknown' };
  }
  const secrets = isDefault
    ? [`${store!.meta.namespace}/${store!.defaultSecretName}`]
    : route.secrets.map(({ namespace, name }) => `${namespace}/${name}`);
  const issuances = secrets.flatMap(secret => bySecret.get(secret) ?? []);
  const issuance =
    issuances.find(({ certificate }) =>
      getCoverage(route.host, certificate.dnsNames),
    ) ?? issuances[0];
  // A Secret that nobody here made may well cover the host.
  if (
    !issuance ||
    (issuances.length < secrets.length &&
      !getCoverage(route.host, issuance.certificate.dnsNames))
  ) {
    return { route, source: 'unmanaged' };
  }
  return {
    route,
    source: 'served',
    issuance,
    ...cover(route.host, issuance.certificate.dnsNames),
  };
}

function cover(
  host: string,
  names: readonly string[],
): Pick<HostCertificate, 'coverage' | 'tooShort'> {
  const coverage = getCoverage(host, names);
  return {
    coverage,
    tooShort: coverage ? undefined : findTooShortWildcard(host, names),
  };
}
