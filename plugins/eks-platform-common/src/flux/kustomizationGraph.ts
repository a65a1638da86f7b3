import { getObjectKey } from '../kubernetes/objectKey';
import type { FluxObjectProjection } from '../kubernetes/projections';
import { getReconciliation, type Reconciliation } from './reconciliation';

/** One Kustomization with what stops it. */
export interface KustomizationNode {
  key: string;
  object: FluxObjectProjection;
  reconciliation: Reconciliation;
  /** Keys of its dependencies; the ones that do not exist are in `missing`. */
  dependsOn: string[];
  missing: string[];
  /** Longest way down to one without dependencies. */
  depth: number;
  /** Waiting ones: keys of the first objects on the way down that do not wait themselves. */
  behind: string[];
}

/** Kustomizations by key, in dependency order. */
export type KustomizationGraph = Map<string, KustomizationNode>;

/** Resolves dependencies and, for those that wait, what they wait for in the end. */
export function buildKustomizationGraph(
  kustomizations: readonly FluxObjectProjection[],
  now: Date,
): KustomizationGraph {
  const nodes: KustomizationGraph = new Map();
  const keys = new Set(kustomizations.map(object => getObjectKey(object.meta)));
  for (const object of kustomizations) {
    const wanted = object.dependsOn.map(dependency =>
      getObjectKey({
        name: dependency.name,
        namespace: dependency.namespace ?? object.meta.namespace,
      }),
    );
    const key = getObjectKey(object.meta);
    nodes.set(key, {
      key,
      object,
      reconciliation: getReconciliation(object, now),
      dependsOn: wanted.filter(other => keys.has(other)),
      missing: wanted.filter(other => !keys.has(other)),
      depth: 0,
      behind: [],
    });
  }
  for (const node of nodes.values()) {
    node.depth = getDepth(node, nodes, new Set());
    if (node.reconciliation.state === 'waiting') {
      node.behind = findBlockers(node, nodes);
    }
  }
  return new Map(
    [...nodes].sort(
      ([, a], [, b]) => a.depth - b.depth || a.key.localeCompare(b.key),
    ),
  );
}

function getDepth(
  node: KustomizationNode,
  nodes: KustomizationGraph,
  path: Set<string>,
): number {
  if (path.has(node.key)) {
    return 0;
  }
  if (node.depth > 0) {
    return node.depth;
  }
  path.add(node.key);
  let depth = 0;
  for (const key of node.dependsOn) {
    depth = Math.max(depth, 1 + getDepth(nodes.get(key)!, nodes, path));
  }
  path.delete(node.key);
  return depth;
}

// Walks down to what stops the start: what fails, moves or is suspended, what waits for nothing that exists, and circles.
function findBlockers(
  start: KustomizationNode,
  nodes: KustomizationGraph,
): string[] {
  const blockers = new Set<string>();
  const seen = new Set<string>([start.key]);
  const open = [start];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.missing.length > 0) {
      blockers.add(node.key);
    }
    for (const key of node.dependsOn) {
      const dependency = nodes.get(key)!;
      if (isReadyForDependents(dependency)) {
        continue;
      }
      const waits = dependency.reconciliation.state === 'waiting';
      if (!waits || isCircular(dependency, nodes)) {
        blockers.add(key);
      } else if (!seen.has(key)) {
        seen.add(key);
        open.push(dependency);
      }
    }
  }
  return [...blockers];
}

/** Whether a Kustomization depends on itself, by way of others. */
function isCircular(
  start: KustomizationNode,
  nodes: KustomizationGraph,
): boolean {
  const seen = new Set<string>();
  const open = [...start.dependsOn];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === start.key) {
      return true;
    }
    if (!seen.has(key)) {
      seen.add(key);
      open.push(...nodes.get(key)!.dependsOn);
    }
  }
  return false;
}

// Flux looks at the Ready condition only, so a suspended dependency that was ready stops nobody.
function isReadyForDependents(node: KustomizationNode): boolean {
  return node.object.conditions.some(
    condition =>
      condition.type === 'Ready' &&
      condition.status === 'True' &&
      (node.object.observedGeneration === undefined ||
        node.object.meta.generation === undefined ||
        node.object.observedGeneration >= node.object.meta.generation),
  );
}
