import { getObjectKey, getOwnerLabel } from '../../kubernetes/objectKey';
import { groupByWorkload } from '../../kubernetes/podWorkload';
import type { PodProjection } from '../../kubernetes/projections';
import type { Findings } from '../../problems/findings';
import type { FoundProblem } from '../../problems/rule';
import type { HurtRow } from './overviewView';

const LISTED = 3;

interface Hurt {
  owner?: string;
  item: FoundProblem;
  pods: PodProjection[];
  hosts: string[];
}

/** Whose pods and hosts the problems touch, by owner and problem; each pod counts once, for its worst problem. */
export function findWhoIsHurt(
  found: readonly FoundProblem[],
  findings: Findings,
): HurtRow[] {
  if (found.length === 0) {
    return [];
  }
  const rows = new Map<string, Hurt>();
  const counted = new Set<PodProjection>();
  const named = findNamedPods(found, findings);
  const rowOf = (owner: string | undefined, item: FoundProblem) => {
    const key = `${owner ?? ''}\n${item.problem.key}`;
    const row = rows.get(key) ?? { owner, item, pods: [], hosts: [] };
    rows.set(key, row);
    return row;
  };
  // Worst first, so that the first problem to name somebody is the one that is told.
  for (const item of found) {
    for (const pod of listPods(item, named, findings)) {
      if (!counted.has(pod)) {
        counted.add(pod);
        rowOf(getOwnerLabel(pod.meta), item).pods.push(pod);
      }
    }
    for (const host of new Set(item.marks.hosts ?? [])) {
      const route = findings.hosts.find(h => h.route.host === host)?.route;
      rowOf(route?.owner, item).hosts.push(host);
    }
  }
  return [...rows.values()]
    .map(toRow)
    .sort(
      (a, b) =>
        b.pods + b.hosts.length - (a.pods + a.hosts.length) ||
        (a.owner ?? '').localeCompare(b.owner ?? ''),
    );
}

function toRow({ owner, item, pods, hosts }: Hurt): HurtRow {
  const workloads = [...groupByWorkload(pods).values()]
    .map(({ workload, pods: own }) => ({ ...workload, pods: own.length }))
    .sort((a, b) => b.pods - a.pods || a.name.localeCompare(b.name));
  return {
    ...(owner && { owner }),
    pods: pods.length,
    workloads: workloads.slice(0, LISTED),
    moreWorkloads: Math.max(0, workloads.length - LISTED),
    hosts,
    why: item.problem.title,
    problem: item.problem.key,
  };
}

/** The pods that problems name; of the others no key is made, since there may be a hundred thousand. */
function findNamedPods(
  found: readonly FoundProblem[],
  findings: Findings,
): Map<string, PodProjection> {
  const keys = new Set(found.flatMap(item => [...(item.explains.pods ?? [])]));
  const names = new Set([...keys].map(key => key.slice(key.indexOf('/') + 1)));
  const pods = new Map<string, PodProjection>();
  for (const pod of names.size > 0 ? findings.kubernetes.pods ?? [] : []) {
    const key = names.has(pod.meta.name) ? getObjectKey(pod.meta) : undefined;
    if (key !== undefined && keys.has(key)) {
      pods.set(key, pod);
    }
  }
  return pods;
}

function listPods(
  item: FoundProblem,
  named: ReadonlyMap<string, PodProjection>,
  findings: Findings,
): PodProjection[] {
  const onNodes = (item.marks.nodes ?? []).flatMap(({ name }) =>
    (findings.podsByNode.get(name) ?? []).filter(isSomebodys),
  );
  const explained = [...(item.explains.pods ?? [])].flatMap(
    key => named.get(key) ?? [],
  );
  return [...explained, ...onNodes];
}

/** Pods that every node has serve the node, and go with it. */
function isSomebodys({ meta }: PodProjection): boolean {
  return !meta.owners.some(({ kind }) => kind === 'DaemonSet');
}
