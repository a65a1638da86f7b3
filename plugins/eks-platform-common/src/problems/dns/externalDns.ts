import { findOwningZone } from '../../certificates/zoneComparison';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { WorkloadProjection } from '../../kubernetes/projections';
import type { Findings } from '../findings';

/** Who writes the records of a cluster, as far as its objects and roles tell. */
export interface ExternalDns {
  /** Undefined: there is none, or Deployments are not known. */
  deployment?: WorkloadProjection;
  isKnown: boolean;
  /** `Deployment/…` of its only Deployment. */
  key?: string;
}

/** Finds external-dns by its name or its image. */
export function findExternalDns({
  kubernetes,
}: Pick<Findings, 'kubernetes'>): ExternalDns {
  const deployment = kubernetes.deployments?.find(
    ({ meta, images }) =>
      meta.name.includes('external-dns') ||
      meta.labels['app.kubernetes.io/name'] === 'external-dns' ||
      images.some(image => image.includes('/external-dns')),
  );
  return {
    deployment,
    isKnown: kubernetes.deployments !== undefined,
    ...(deployment && { key: `Deployment/${getObjectKey(deployment.meta)}` }),
  };
}

/** The public zone that owns a host but that the role of external-dns may not change. */
export function findForbiddenZone(
  host: string,
  { aws }: Pick<Findings, 'aws'>,
): { zone: string; roleName: string } | undefined {
  const zone = findOwningZone(host, aws.hostedZones);
  const role = aws.dnsRoles?.find(({ serviceAccount }) =>
    serviceAccount.includes('external-dns'),
  );
  return zone &&
    role &&
    !role.mayChangeZones.includes('*') &&
    !role.mayChangeZones.includes(zone.id)
    ? { zone: zone.name, roleName: role.roleName }
    : undefined;
}
