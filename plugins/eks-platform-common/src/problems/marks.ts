import type { ItemState } from '../view/itemState';
import type { FoundProblem } from './rule';

/** Which rows carry which problem. */
export interface Marks {
  nodes: Map<string, { problem: string; state: ItemState; text: string }>;
  pools: Map<string, string>;
  hosts: Map<string, string>;
  /** By `Kind/namespace/name`. */
  objects: Map<string, string>;
}

/** Collects the rows of all problems; the worst comes first and stays. */
export function collectMarks(found: readonly FoundProblem[]): Marks {
  const marks: Marks = {
    nodes: new Map(),
    pools: new Map(),
    hosts: new Map(),
    objects: new Map(),
  };
  for (const { problem, marks: own, explains } of found) {
    const state = problem.severity;
    for (const { name, text } of own.nodes ?? []) {
      if (!marks.nodes.has(name)) {
        marks.nodes.set(name, { problem: problem.key, state, text });
      }
    }
    for (const object of explains.objects ?? []) {
      if (!marks.objects.has(object)) {
        marks.objects.set(object, problem.key);
      }
    }
    for (const pool of own.pools ?? []) {
      if (!marks.pools.has(pool)) {
        marks.pools.set(pool, problem.key);
      }
    }
    for (const host of own.hosts ?? []) {
      if (!marks.hosts.has(host)) {
        marks.hosts.set(host, problem.key);
      }
    }
  }
  return marks;
}
