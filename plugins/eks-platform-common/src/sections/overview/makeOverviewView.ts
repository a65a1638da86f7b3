import { getHourlyCost } from '../../cost/hourlyCost';
import { getNodeState } from '../../kubernetes/nodeState';
import { bytesToGib } from '../../kubernetes/quantity';
import { getAmount, sumRequests } from '../../kubernetes/resourceSum';
import type { Findings } from '../../problems/findings';
import type { ItemState } from '../../view/itemState';
import type { OverviewView } from './overviewView';
import { getComingUp } from './comingUp';
import type { Quantity } from '../../view/quantity';
import { getSupport } from './support';

/** Everything of the Overview tab but problems and life cycle. */
export function makeOverviewView(findings: Findings): OverviewView {
  const { cluster, addons } = findings.aws;
  const nodes = countNodes(findings);
  const pods = countPods(findings);
  return {
    status: cluster?.status ?? 'unknown',
    ...(cluster?.createdAt && { createdAt: cluster.createdAt }),
    support: getSupport(findings),
    endpoint: {
      private: cluster?.endpointPrivate ?? false,
      public: cluster?.endpointPublic ?? false,
      cidrs: cluster?.publicAccessCidrs ?? [],
      open:
        (cluster?.endpointPublic ?? false) &&
        (cluster?.publicAccessCidrs.includes('0.0.0.0/0') ?? false),
    },
    ...(nodes && { nodes }),
    ...(pods && { pods }),
    ...getCapacity(findings),
    addons: (addons ?? []).map(addon => ({
      name: addon.name,
      version: addon.version,
      state: getAddonState(addon.status, addon.issues),
      status: addon.issues[0] ?? addon.status.toLowerCase().replace(/_/g, ' '),
    })),
    cost: getHourlyCost(findings),
    comingUp: getComingUp(findings),
  };
}

/** Ready nodes of all nodes; undefined when nodes are not known. */
export function countNodes(findings: Findings): OverviewView['nodes'] {
  const { nodes } = findings.kubernetes;
  if (!nodes) {
    return undefined;
  }
  let ready = 0;
  for (const node of nodes) {
    ready += getNodeState(node, findings.now).ready ? 1 : 0;
  }
  return { ready, total: nodes.length };
}

/** Pods that run and pods that wait; undefined when pods are not known. */
export function countPods(findings: Findings): OverviewView['pods'] {
  const { pods } = findings.kubernetes;
  if (!pods) {
    return undefined;
  }
  let running = 0;
  let pending = 0;
  for (const pod of pods) {
    running += pod.phase === 'Running' ? 1 : 0;
    pending += pod.phase === 'Pending' ? 1 : 0;
  }
  return { running, pending };
}

function getCapacity(findings: Findings): Pick<OverviewView, 'cpu' | 'memory'> {
  const { nodes, pods } = findings.kubernetes;
  if (!nodes || nodes.length === 0) {
    return {};
  }
  const placed = pods?.filter(pod => pod.nodeName);
  const pair = (
    resource: string,
    unit: string,
    scale: (n: number) => number,
  ) => ({
    requested: toQuantity(
      placed && scale(sumRequests(placed, resource)),
      unit,
      'pods',
    ),
    allocatable: toQuantity(
      scale(
        nodes.reduce(
          (sum, node) => sum + (getAmount(node.allocatable, resource) ?? 0),
          0,
        ),
      ),
      unit,
      'nodes',
    ),
  });
  return {
    cpu: pair('cpu', 'vCPU', cores => cores),
    memory: pair('memory', 'GiB', bytesToGib),
  };
}

function toQuantity(
  value: number | undefined,
  unit: string,
  source: string,
): Quantity {
  return value === undefined
    ? { unit, source, bound: 'unknown', reason: `${source} are not known` }
    : { unit, source, bound: 'exact', value: Number(value.toFixed(2)) };
}

function getAddonState(status: string, issues: string[]): ItemState {
  if (
    ['DEGRADED', 'CREATE_FAILED', 'UPDATE_FAILED', 'DELETE_FAILED'].includes(
      status,
    )
  ) {
    return 'warning';
  }
  if (status === 'ACTIVE') {
    return issues.length > 0 ? 'warning' : 'ok';
  }
  return ['CREATING', 'UPDATING', 'DELETING'].includes(status)
    ? 'progressing'
    : 'unknown';
}
