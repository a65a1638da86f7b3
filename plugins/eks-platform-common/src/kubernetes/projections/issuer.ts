import type { Condition } from './condition';
import type { ObjectMeta } from './objectMeta';

/** cert-manager.io/v1 Issuer and ClusterIssuer. @public */
export interface IssuerProjection {
  meta: ObjectMeta;
  kind: 'Issuer' | 'ClusterIssuer';
  acmeServer?: string;
  solvers: {
    dnsZones: string[];
    dnsNames: string[];
    route53?: { hostedZoneId?: string; region?: string; role?: string };
    http01: boolean;
  }[];
  conditions: Condition[];
}
