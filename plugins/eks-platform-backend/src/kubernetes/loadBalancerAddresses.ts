import type { RawObject } from './KubernetesSource';

/** Where a Service or an Ingress is reached, from its status. */
export function projectLoadBalancer(
  object: RawObject,
): { hostname?: string; ip?: string }[] {
  return (object.status?.loadBalancer?.ingress ?? []).map(
    (address: RawObject) => ({ hostname: address.hostname, ip: address.ip }),
  );
}
