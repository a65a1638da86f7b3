import type { Instant } from '../clock/Clock';
import { csiNode } from './csiNode';
import { daemonSetObjects } from './daemonSetObjects';
import type { KubernetesObject } from './KubernetesObject';
import { replicatedObjects } from './replicatedObjects';
import { roomOf } from './scheduler';
import { serviceAccounts } from './serviceAccounts';
import type { Workload } from './workload';

export interface WorkloadsOptions {
  workloads: Workload[];
  nodes: KubernetesObject[];
  /** Names of nodes that come and go. */
  transientNodes?: string[];
  /** Kubernetes minor version, such as `1.36`. */
  version: string;
  now: Instant;
}

/** Controllers, pods, accounts and scheduling events of the workloads, placed on the nodes. */
export function workloadObjects(options: WorkloadsOptions): KubernetesObject[] {
  const { nodes, now, transientNodes = [] } = options;
  const rooms = nodes.map(node =>
    roomOf(node, transientNodes.includes(node.metadata.name)),
  );
  const minor = Number(options.version.split('.')[1]);
  // Node agents come first, since they are everywhere.
  const ordered = lastOfEachName(options.workloads)
    .filter(workload => workload.createdAt <= now)
    .sort((a, b) => rank(a) - rank(b));
  const placed = ordered.flatMap(workload =>
    workload.kind === 'DaemonSet'
      ? daemonSetObjects(workload, rooms, now)
      : replicatedObjects(workload, rooms, minor, now),
  );
  const hasEbsDriver = ordered.some(({ name }) => name === 'ebs-csi-node');
  return [
    ...placed,
    ...serviceAccounts(ordered),
    ...(hasEbsDriver ? nodes.map(csiNode) : []),
  ];
}

// A scenario may say more of a workload that the repository brings, too.
function lastOfEachName(workloads: Workload[]): Workload[] {
  const named = workloads.map(each => {
    const { kind, namespace, name } = each;
    return [`${kind}/${namespace}/${name}`, each] as const;
  });
  return [...new Map(named).values()];
}

function rank(workload: Workload): number {
  return workload.kind === 'DaemonSet' ? 0 : 1;
}
