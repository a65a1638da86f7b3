import type { ClusterFacts } from '../cluster/clusterFacts';
import {
  type Coverage,
  findTooShortWildcard,
  getCoverage,
} from './dnsNameCoverage';
import type { Issuance } from './issuance';
import { listPublicHosts, type PublicHost } from './publicHost';

/** One host with the certificate that serves it, as far as the cluster's objects tell. */
export interface HostCertificate {
  route: PublicHost;
  /**
   * `served`: a certificate is named; `none-named`: the route has TLS but nothing names a certificate;
   * `unmanaged`: a Secret is named that no Certificate fills; `plain`: no TLS; `unknown`: certificates are not known.
   */
  source: 'served' | 'none-named' | 'unmanaged' | 'plain' | 'unknown';
  issuance?: Issuance;
  coverage?: Coverage;
  /** Name that would cover it if a wildcard stood for several labels. */
  tooShort?: string;
}

/** Joins hosts with Certificates by Secret, or by the default TLS store where a route names none. */
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
  const store = facts.kubernetes.tlsStores?.find(
    candidate =>
      candidate.meta.name === 'default' && candidate.defaultSecretName,
  );
  return listPublicHosts(facts).hosts.map(route => {
    if (!route.tls) {
      return { route, source: 'plain' };
    }
    if (!facts.kubernetes.certificates) {
      return { route, source: 'unknown' };
    }
    const secret = route.secretName
      ? `${route.namespace}/${route.secretName}`
      : store && `${store.meta.namespace}/${store.defaultSecretName}`;
    if (!secret) {
      return {
        route,
        source: facts.kubernetes.tlsStores ? 'none-named' : 'unknown',
      };
    }
    const issuance = bySecret.get(secret);
    if (!issuance) {
      return { route, source: 'unmanaged' };
    }
    const { dnsNames } = issuance.certificate;
    const coverage = getCoverage(route.host, dnsNames);
    return {
      route,
      source: 'served',
      issuance,
      coverage,
      tooShort: coverage
        ? undefined
        : findTooShortWildcard(route.host, dnsNames),
    };
  });
}
