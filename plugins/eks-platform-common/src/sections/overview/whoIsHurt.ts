import { getOwnerLabel } from '../../kubernetes/objectKey';
import type { PodProjection } from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import type { FoundProblem } from '../../problems/rule';
import type { HurtRow } from './overviewView';

/** Whose pods and hosts the problems touch, by owner; each pod counts once, for its worst problem. */
export function findWhoIsHurt(
  found: readonly FoundProblem[],
  findings: Findings,
): HurtRow[] {
  if (found.length === 0) {
    return [];
  }
  const rows = new Map<string, HurtRow>();
  const counted = new Set<string>();
  const podByKey = new Map(
    (findings.kubernetes.pods ?? []).map(pod => [keyOf(pod), pod]),
  );
  const rowOf = (owner: string | undefined, { problem }: FoundProblem) => {
    const key = owner ?? '';
    const row = rows.get(key) ?? {
      ...(owner && { owner }),
      pods: 0,
      hosts: [],
      why: problem.title,
      problem: problem.key,
    };
    rows.set(key, row);
    return row;
  };
  // Worst first, so that the first problem to name somebody is the one that is told.
  for (const item of found) {
    for (const key of listPods(item, findings)) {
      const pod = podByKey.get(key);
      if (pod && !counted.has(key)) {
        counted.add(key);
        rowOf(getOwnerLabel(pod.meta), item).pods += 1;
      }
    }
    for (const host of item.marks.hosts ?? []) {
      const route = findings.hosts.find(h => h.route.host === host)?.route;
      const row = rowOf(route?.owner, item);
      if (!row.hosts.includes(host)) {
        row.hosts.push(host);
      }
    }
  }
  return [...rows.values()].sort(
    (a, b) =>
      b.pods + b.hosts.length - (a.pods + a.hosts.length) ||
      (a.owner ?? '').localeCompare(b.owner ?? ''),
  );
}

function listPods(item: FoundProblem, findings: Findings): string[] {
  const onNodes = (item.marks.nodes ?? []).flatMap(({ name }) =>
    (findings.podsByNode.get(name) ?? []).map(keyOf),
  );
  return [...(item.explains.pods ?? []), ...onNodes];
}

function keyOf({ meta }: PodProjection): string {
  return `${meta.namespace}/${meta.name}`;
}
