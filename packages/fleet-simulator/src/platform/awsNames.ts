import { seededHex } from '../world/seeded';

/** Id of the VPC that a cluster's apply made. */
export function vpcId(cluster: string): string {
  return `vpc-0${seededHex(`vpc of ${cluster}`, 16)}`;
}

/** Id of a cluster's subnet in a zone such as `us-east-1a`. */
export function subnetId(
  cluster: string,
  zone: string,
  use: 'private' | 'public' = 'private',
): string {
  return `subnet-0${seededHex(`${use} subnet of ${cluster} in ${zone}`, 16)}`;
}

/** Id of a cluster's security group. */
export function securityGroupId(
  cluster: string,
  use: 'cluster' | 'control-plane' | 'node',
): string {
  return `sg-0${seededHex(`${use} group of ${cluster}`, 16)}`;
}

/** Zones that a cluster spans, from its values or its nodes' region. */
export function zonesOf(region: string, zones: string[] = []): string[] {
  return zones.length > 0 ? zones : ['a', 'b', 'c'].map(each => region + each);
}
