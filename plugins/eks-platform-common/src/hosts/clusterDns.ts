import type { ClusterFacts } from '../cluster/clusterFacts';
import { getCondition } from '../kubernetes/condition';
import type {
  DaemonSetProjection,
  NodeProjection,
  WorkloadProjection,
} from '../kubernetes/projections';
import { getAge } from '../view/age';

/** Above about so many pods, answers of DNS begin to fail now and then without a cache on each node. */
export const DNS_CACHE_THRESHOLD_PODS = 500;
// A cache starts within a minute of its node.
const NEW_NODE_MS = 5 * 60_000;

/** How names are answered inside the cluster. */
export interface ClusterDns {
  /** Undefined: not known. `null`: no Deployment, so it runs elsewhere, such as in EKS Auto Mode. */
  coreDns?: WorkloadProjection | null;
  /** Undefined: not known. `null`: not installed. */
  cache?: DaemonSetProjection | null;
  /** Nodes that could have a cache. */
  nodes: NodeProjection[];
  /** Of these, the ones without a ready cache; undefined: pods are not known. */
  uncovered?: NodeProjection[];
}

/** Reads CoreDNS and NodeLocal DNSCache, and on which nodes the cache is missing. */
export function readClusterDns(
  facts: Pick<ClusterFacts, 'kubernetes' | 'podsByNode' | 'now'>,
): ClusterDns {
  const { deployments, daemonSets, nodes = [], pods } = facts.kubernetes;
  const coreDns = deployments?.find(
    ({ meta, podLabels }) =>
      meta.namespace === 'kube-system' &&
      (podLabels['k8s-app'] === 'kube-dns' || meta.name === 'coredns'),
  );
  const cache = daemonSets?.find(
    ({ meta, images }) =>
      /^node-?local-?dns/.test(meta.name) ||
      images.some(image => image.includes('dns-node-cache')),
  );
  const able = nodes.filter(
    ({ meta }) =>
      meta.labels['eks.amazonaws.com/compute-type'] !== 'fargate' &&
      !meta.deletedAt,
  );
  return {
    coreDns: deployments && (coreDns ?? null),
    cache: daemonSets && (cache ?? null),
    nodes: able,
    ...(cache &&
      pods && {
        uncovered: able.filter(node => !hasCache(node, cache, facts)),
      }),
  };
}

function hasCache(
  node: NodeProjection,
  cache: DaemonSetProjection,
  { podsByNode, now }: Pick<ClusterFacts, 'podsByNode' | 'now'>,
): boolean {
  const isReadyNode = getCondition(node, 'Ready')?.status === 'True';
  const isNew = (getAge(node.meta.createdAt, now) ?? 0) < NEW_NODE_MS;
  // A node that is down has other troubles, and one that is new has not had the time.
  if (!isReadyNode || isNew) {
    return true;
  }
  return (podsByNode.get(node.meta.name) ?? []).some(
    pod =>
      pod.phase === 'Running' &&
      pod.meta.namespace === cache.meta.namespace &&
      pod.meta.owners.some(
        ({ kind, name }) => kind === 'DaemonSet' && name === cache.meta.name,
      ) &&
      getCondition(pod, 'Ready')?.status !== 'False',
  );
}
