import type { ClusterFacts } from '../cluster/clusterFacts';
import type { SubnetFacts } from '../aws/subnet';

// AWS keeps the first four addresses of a subnet and the last one.
const KEPT_BY_AWS = 5;
/** Addresses of one prefix: what a node takes at once under prefix delegation. */
export const PREFIX_ADDRESSES = 16;

/** A subnet that nodes use, or may use. */
export interface NodeSubnet extends SubnetFacts {
  /** Addresses that it can give at all; undefined when its range cannot be read. */
  total?: number;
  /** Instances of the cluster in it; undefined when they are not known. */
  instances?: number;
}

/**
 * Subnets where nodes are or would be made: those that a node class has found, and those with an instance.
 *
 * Undefined when subnets are not known; others of the network (load balancers, databases) are left out.
 */
export function getNodeSubnets({
  aws,
  kubernetes,
}: Pick<ClusterFacts, 'aws' | 'kubernetes'>): NodeSubnet[] | undefined {
  const { subnets, instances } = aws;
  if (!subnets) {
    return undefined;
  }
  const counts = new Map<string, number>();
  for (const { subnetId } of instances ?? []) {
    if (subnetId) {
      counts.set(subnetId, (counts.get(subnetId) ?? 0) + 1);
    }
  }
  const chosen = new Set(
    (kubernetes.nodeClasses ?? []).flatMap(({ subnets: own }) =>
      (own ?? []).map(({ id }) => id),
    ),
  );
  return subnets
    .filter(({ id }) => counts.has(id) || chosen.has(id))
    .map(subnet => {
      const total = countAddresses(subnet.cidr);
      return {
        ...subnet,
        ...(total !== undefined && { total }),
        ...(instances && { instances: counts.get(subnet.id) ?? 0 }),
      };
    })
    .sort((a, b) => a.zone.localeCompare(b.zone) || a.id.localeCompare(b.id));
}

/** Addresses that a range can give, without those that AWS keeps. */
export function countAddresses(cidr: string): number | undefined {
  const bits = Number(/^[\d.]+\/(\d{1,2})$/.exec(cidr)?.[1]);
  return bits >= 0 && bits <= 28 ? 2 ** (32 - bits) - KEPT_BY_AWS : undefined;
}

/** Whether nodes take addresses by prefixes of 16; undefined when the DaemonSet of the CNI is not known. */
export function usesPrefixes({
  kubernetes,
}: Pick<ClusterFacts, 'kubernetes'>): boolean | undefined {
  const cni = kubernetes.daemonSets?.find(
    ({ meta }) => meta.name === 'aws-node' && meta.namespace === 'kube-system',
  );
  return cni && cni.env?.ENABLE_PREFIX_DELEGATION === 'true';
}
