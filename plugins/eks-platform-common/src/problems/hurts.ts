import { getObjectKey, getOwnerLabel } from '../kubernetes/objectKey';
import type { UnschedulablePod } from '../kubernetes/podScheduling';
import type { Findings } from './findings';
import type { Problem } from './problem';

/** How much is hurt, and what is thereby explained. */
export interface Hurt {
  hurts: Problem['hurts'];
  objects: string[];
}

/** Kustomizations that fail themselves, given by key, and all that wait for one of them. */
export function getHurtKustomizations(
  failing: readonly string[],
  findings: Pick<Findings, 'graph'>,
): Hurt {
  const waiting = [...findings.graph.values()].filter(node =>
    node.behind.some(key => failing.includes(key)),
  );
  const keys = new Set([...failing, ...waiting.map(node => node.key)]);
  return {
    hurts: count(waiting.length, 'Kustomization', 'Kustomizations'),
    objects: [...keys].map(key => `Kustomization/${key}`),
  };
}

/** Pods that wait, and how many owners they have as far as labels tell. */
export function getHurtPods(pods: readonly UnschedulablePod[]): {
  hurts: Problem['hurts'];
  keys: string[];
} {
  const owners = new Set(
    pods.flatMap(({ pod }) => getOwnerLabel(pod.meta) ?? []),
  );
  return {
    hurts: [
      ...count(pods.length, 'pod', 'pods'),
      ...count(owners.size, 'owner', 'owners'),
    ],
    keys: pods.map(({ pod }) => getObjectKey(pod.meta)),
  };
}

/** One entry, or none when nobody is hurt. */
export function count(
  amount: number,
  one: string,
  many: string,
): Problem['hurts'] {
  return amount > 0 ? [{ count: amount, what: amount === 1 ? one : many }] : [];
}
