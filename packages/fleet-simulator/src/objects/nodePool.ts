import type { Instant } from '../clock/Clock';
import type { Manifest } from '../platform/PlatformTree';
import type { KubernetesObject } from './KubernetesObject';
import { condition, newObject } from './KubernetesObject';

export interface NodePoolOptions {
  /** The object as it stands in the repository: name, labels, spec. */
  manifest: Manifest;
  createdAt: Instant;
  readyAt: Instant;
  now: Instant;
}

/** A NodePool that Karpenter has looked at. */
export function nodePool(options: NodePoolOptions): KubernetesObject {
  const { manifest, createdAt, readyAt, now } = options;
  const isReady = now >= readyAt;
  const entry = (type: string) =>
    isReady
      ? condition(type, 'True', type, '', readyAt)
      : condition(
          type,
          'Unknown',
          'AwaitingReconciliation',
          'object is awaiting reconciliation',
          createdAt,
        );
  const pending = condition(
    'Ready',
    'Unknown',
    'UnhealthyDependents',
    'NodeClassReady=Unknown',
    createdAt,
  );
  return {
    ...newObject({
      apiVersion: 'karpenter.sh/v1',
      kind: 'NodePool',
      name: manifest.metadata.name,
      createdAt,
      generation: 1,
      labels: manifest.metadata.labels,
    }),
    spec: manifest.spec,
    status: {
      conditions: [
        entry('ValidationSucceeded'),
        entry('NodeClassReady'),
        condition(
          'NodeRegistrationHealthy',
          'Unknown',
          'AwaitingReconciliation',
          'object is awaiting reconciliation',
          createdAt,
        ),
        isReady ? entry('Ready') : pending,
      ].map(each => ({ ...each, observedGeneration: 1 })),
      nodeClassObservedGeneration: 1,
      nodes: 0,
      resources: {
        cpu: '0',
        'ephemeral-storage': '0',
        memory: '0',
        nodes: '0',
        pods: '0',
      },
    },
  };
}

/** The pool with the sums of its claims, as Karpenter's counter writes them. */
export function withUsage(
  pool: KubernetesObject,
  claims: KubernetesObject[],
): KubernetesObject {
  const own = claims.filter(
    claim =>
      claim.metadata.labels?.['karpenter.sh/nodepool'] === pool.metadata.name,
  );
  const sum = (resource: string) =>
    own.reduce(
      (total, claim) =>
        total + parseInt(claim.status.capacity?.[resource] ?? '0', 10),
      0,
    );
  const gpus = sum('nvidia.com/gpu');
  return {
    ...pool,
    status: {
      ...pool.status,
      nodes: own.length,
      resources: {
        cpu: String(sum('cpu')),
        'ephemeral-storage': `${own.length * 80}Gi`,
        memory: `${sum('memory')}Mi`,
        nodes: String(own.length),
        pods: String(sum('pods')),
        ...(gpus > 0 && { 'nvidia.com/gpu': String(gpus) }),
      },
    },
  };
}
