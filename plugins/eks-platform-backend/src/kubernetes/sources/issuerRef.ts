import type { RawObject } from '../KubernetesSource';

/** Whom an object of cert-manager asks; without a kind it is an Issuer of the same namespace. */
export function projectIssuerRef(object: RawObject): {
  name: string;
  kind: string;
} {
  const issuer: RawObject = object.spec?.issuerRef ?? {};
  return { name: issuer.name ?? '', kind: issuer.kind ?? 'Issuer' };
}
