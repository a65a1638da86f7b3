import { NEW_ZONE_ID } from '../scenarios/dp/facts';
import { seededHex } from '../world/seeded';

/** Id of the hosted zone that a cluster's apply made. */
export function hostedZoneIdOf(cluster: string): string {
  return cluster === 'dp'
    ? NEW_ZONE_ID
    : `Z0${seededHex(`zone of ${cluster}`, 12).toUpperCase()}`;
}
