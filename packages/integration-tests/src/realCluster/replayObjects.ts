import type { RealCluster } from './RealCluster';

type KubernetesObject = Record<string, any>;

// Kinds that the API server makes or guards itself, or that the suite does not need.
const SKIPPED = new Set([
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleBinding',
  'ReplicaSet',
  'Deployment',
  'Job',
  'Event',
  'Secret',
  'ConfigMap',
]);

/**
 * Writes objects of the simulator into a real API server, status included. Server-set fields (uid, times, versions) become the
 * server's own, and observed generations follow them.
 */
export async function replayObjects(
  cluster: RealCluster,
  objects: KubernetesObject[],
): Promise<number> {
  const wanted = objects.filter(o => !SKIPPED.has(o.kind)).map(asNew);
  const namespaces = new Set(
    wanted.map(o => o.metadata.namespace).filter(Boolean),
  );
  const apply = async (
    items: KubernetesObject[],
    apart?: { subresource: 'status' },
  ) => {
    // kubectl takes nothing to apply for a mistake.
    if (items.length > 0) {
      await cluster.apply(toList(items), apart);
    }
  };
  await apply(
    [...namespaces].map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    })),
  );
  const rest = wanted.filter(o => o.kind !== 'Namespace');
  await apply(rest.map(({ status: _status, ...o }) => o));
  const withStatus = rest.filter(o => o.status && hasStatusApart(o));
  await apply(withStatus, { subresource: 'status' });
  return rest.length;
}

function asNew(object: KubernetesObject): KubernetesObject {
  const { name, namespace, labels, annotations } = object.metadata;
  return {
    ...object,
    metadata: { name, namespace, labels, annotations },
    ...(object.status && { status: ofFirstGeneration(object.status) }),
  };
}

function ofFirstGeneration(status: any): any {
  if (Array.isArray(status)) {
    return status.map(ofFirstGeneration);
  }
  if (status === null || typeof status !== 'object') {
    return status;
  }
  return Object.fromEntries(
    Object.entries(status).map(([key, value]) => [
      key,
      key === 'observedGeneration' ? 1 : ofFirstGeneration(value),
    ]),
  );
}

function toList(items: KubernetesObject[]): string {
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
}

// Kinds without a status subresource keep the status of the first write.
function hasStatusApart(object: KubernetesObject) {
  return !object.apiVersion.startsWith('traefik.io/');
}
