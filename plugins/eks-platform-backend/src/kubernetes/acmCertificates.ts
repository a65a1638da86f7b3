import type { RawObject } from './KubernetesSource';

const ID = /:certificate\/([\w-]+)$/;

/** Ids of the ACM certificates that an annotation names; the ARNs themselves hold the account id and are dropped. */
export function projectAcmCertificates(
  object: RawObject,
  annotation: string,
): { acmCertificates?: string[] } {
  const value: unknown = object.metadata?.annotations?.[annotation];
  const ids =
    typeof value === 'string'
      ? value.split(',').flatMap(arn => ID.exec(arn.trim())?.[1] ?? [])
      : [];
  return ids.length > 0 ? { acmCertificates: ids } : {};
}
