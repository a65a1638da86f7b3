import { isFinishedPod } from '../../kubernetes/finishedPod';
import { getObjectKey, getOwnerLabel } from '../../kubernetes/objectKey';
import { groupByWorkload } from '../../kubernetes/podWorkload';
import { bytesToGib } from '../../kubernetes/quantity';
import { sumRequests } from '../../kubernetes/resourceSum';
import type { Findings } from '../../problems/findings';
import type { NodeWorkload } from './nodeDetail';

/** Pods of a node by what created them: those that block first, then the greediest; DaemonSets last. */
export function groupNodeWorkloads(
  name: string,
  findings: Findings,
): NodeWorkload[] {
  const pods = (findings.podsByNode.get(name) ?? []).filter(
    pod => !isFinishedPod(pod),
  );
  const blocked = new Set(
    (findings.blockedPods.get(name) ?? []).map(({ pod }) =>
      getObjectKey(pod.meta),
    ),
  );
  return [...groupByWorkload(pods).values()]
    .map(({ workload, pods: own }) => {
      const owner = own.flatMap(pod => getOwnerLabel(pod.meta) ?? [])[0];
      return {
        ...workload,
        ...(owner && { owner }),
        pods: own.length,
        cpu: sumRequests(own, 'cpu'),
        memory: bytesToGib(sumRequests(own, 'memory')),
        stays: workload.kind === 'DaemonSet' || workload.kind === 'Node',
        blocks: own.some(pod => blocked.has(getObjectKey(pod.meta))),
      };
    })
    .sort(
      (a, b) =>
        Number(b.blocks) - Number(a.blocks) ||
        Number(a.stays) - Number(b.stays) ||
        b.cpu - a.cpu ||
        a.name.localeCompare(b.name),
    );
}
