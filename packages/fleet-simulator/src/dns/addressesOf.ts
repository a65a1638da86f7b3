import type { LoadBalancerFacts } from '../world/AwsFacts';
import { seededFraction } from '../world/seeded';

/** Addresses of a load balancer, one for each zone: of the documentation's ranges, or of the VPC if it is internal. */
export function addressesOf({
  dnsName,
  scheme,
  zones,
}: Pick<LoadBalancerFacts, 'dnsName' | 'scheme' | 'zones'>): string[] {
  return zones.map((zone, index) => {
    const last = 1 + Math.floor(seededFraction(`${dnsName} ${zone}`) * 250);
    return scheme === 'internal'
      ? `10.0.${16 * index + 3}.${last}`
      : `${['203.0.113', '198.51.100', '192.0.2'][index % 3]}.${last}`;
  });
}
