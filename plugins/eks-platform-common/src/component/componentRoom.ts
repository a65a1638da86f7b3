import { isAcceleratorResource } from '../gpu/acceleratorResource';
import { getObjectKey } from '../kubernetes/objectKey';
import type {
  NodeProjection,
  PodProjection,
  ResourceList,
} from '../kubernetes/projections';
import { bytesToGib } from '../kubernetes/quantity';
import { getAmount, sumRequests } from '../kubernetes/resourceSum';
import { getUntoleratedTaints } from '../kubernetes/taint';
import type { Findings } from '../problems/findings';
import type { ComponentRoom } from './componentView';

type Amounts = Map<string, number>;

/** What the greediest waiting pod asks for, beside the node that comes closest to having it. */
export function findRoom(
  waiting: readonly PodProjection[],
  findings: Findings,
): ComponentRoom | undefined {
  const [greediest] = [...waiting].sort(
    (a, b) => weigh(b.requests) - weigh(a.requests),
  );
  if (!greediest) {
    return undefined;
  }
  const asked = amountsOf(greediest.requests);
  const open = (findings.kubernetes.nodes ?? []).filter(node =>
    letsIn(node, greediest),
  );
  const [best] = open
    .map(node => {
      const left = leftOn(node, [...asked.keys()], findings);
      const lacks = [...asked].filter(
        ([name, amount]) => (left.get(name) ?? 0) < amount,
      );
      return { node, left, lacks };
    })
    .sort(
      (a, b) =>
        a.lacks.length - b.lacks.length ||
        (b.left.get('cpu') ?? 0) - (a.left.get('cpu') ?? 0),
    );
  return {
    pod: getObjectKey(greediest.meta),
    asks: say(asked),
    ...(best && {
      free: {
        node: best.node.meta.name,
        text: say(best.left),
        lacks: best.lacks.map(([name]) => nameOf(name)),
      },
    }),
  };
}

function letsIn(node: NodeProjection, pod: PodProjection): boolean {
  return (
    !node.unschedulable &&
    getUntoleratedTaints(node.taints, pod.tolerations).length === 0 &&
    Object.entries(pod.nodeSelector).every(
      ([label, value]) => node.meta.labels[label] === value,
    )
  );
}

function leftOn(
  node: NodeProjection,
  resources: readonly string[],
  findings: Findings,
): Amounts {
  const pods = findings.podsByNode.get(node.meta.name) ?? [];
  return new Map(
    resources.map(name => [
      name,
      Math.max(
        0,
        (getAmount(node.allocatable, name) ?? 0) - sumRequests(pods, name),
      ),
    ]),
  );
}

/** Only what people compare: devices, CPU and memory. */
function amountsOf(requests: ResourceList): Amounts {
  const names = Object.keys(requests).filter(
    name => name === 'cpu' || name === 'memory' || isAcceleratorResource(name),
  );
  return new Map(
    names
      .map((name): [string, number] => [name, getAmount(requests, name) ?? 0])
      .filter(([, amount]) => amount > 0)
      .sort(([a], [b]) => rank(a) - rank(b)),
  );
}

function weigh(requests: ResourceList): number {
  const amounts = amountsOf(requests);
  const devices = [...amounts].reduce(
    (sum, [name, amount]) => sum + (isAcceleratorResource(name) ? amount : 0),
    0,
  );
  // A device decides before any CPU does.
  return devices * 1_000 + (amounts.get('cpu') ?? 0);
}

function rank(name: string): number {
  return isAcceleratorResource(name) ? 0 : ['cpu', 'memory'].indexOf(name) + 1;
}

function say(amounts: Amounts): string {
  return (
    [...amounts].map(([name, amount]) => sayOne(name, amount)).join(', ') ||
    'nothing'
  );
}

function sayOne(name: string, amount: number): string {
  const rounded = (value: number) => `${Number(value.toFixed(1))}`;
  switch (name) {
    case 'cpu':
      return `${rounded(amount)} vCPU`;
    case 'memory':
      return `${rounded(bytesToGib(amount))} GiB`;
    default:
      return `${amount} ${nameOf(name)}`;
  }
}

function nameOf(resource: string): string {
  const names: Record<string, string> = {
    cpu: 'CPU',
    memory: 'memory',
    'nvidia.com/gpu': 'GPU',
    'amd.com/gpu': 'GPU',
  };
  return names[resource] ?? `\`${resource}\``;
}
