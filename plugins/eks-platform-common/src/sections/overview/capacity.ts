import { bytesToGib, parseQuantity } from '../../kubernetes/quantity';
import { getAmount, sumRequests } from '../../kubernetes/resourceSum';
import type { Findings } from '../../problems/findings';
import type { Quantity } from '../../view/quantity';
import type { Steps } from '../../view/steps';
import type { CapacityRow, OverviewView } from './overviewView';

/** Requested, used and allocatable CPU and memory; empty when nodes are not known. */
export function* getCapacityInSteps(
  findings: Findings,
): Steps<Pick<OverviewView, 'cpu' | 'memory'>> {
  const { nodes } = findings.kubernetes;
  if (!nodes || nodes.length === 0) {
    return {};
  }
  const cpu = makeRow(findings, 'cpu', 'vCPU', cores => cores);
  yield;
  const memory = makeRow(findings, 'memory', 'GiB', bytesToGib);
  yield;
  return { cpu, memory };
}

function makeRow(
  findings: Findings,
  resource: 'cpu' | 'memory',
  unit: string,
  scale: (amount: number) => number,
): CapacityRow {
  const { nodes = [], pods } = findings.kubernetes;
  const placed = pods?.filter(pod => pod.nodeName);
  const allocatable = nodes.reduce(
    (sum, node) => sum + (getAmount(node.allocatable, resource) ?? 0),
    0,
  );
  return {
    requested: toQuantity(
      placed && scale(sumRequests(placed, resource)),
      unit,
      'pods',
    ),
    allocatable: toQuantity(scale(allocatable), unit, 'nodes'),
    used: getUsed(findings, resource, unit, scale),
  };
}

function getUsed(
  findings: Findings,
  resource: 'cpu' | 'memory',
  unit: string,
  scale: (amount: number) => number,
): Quantity {
  const source = 'metrics-server';
  const answer = findings.state.kubernetes.nodeMetrics;
  const metrics = findings.kubernetes.nodeMetrics;
  if (answer.state === 'not-installed' || !metrics || metrics.length === 0) {
    const reason =
      answer.state === 'not-installed'
        ? 'metrics-server is not installed'
        : 'metrics-server does not answer';
    return { unit, source, bound: 'unknown', reason };
  }
  const amounts = metrics.flatMap(
    node => parseQuantity(node[resource] ?? '') ?? [],
  );
  const value = Number(
    scale(amounts.reduce((sum, amount) => sum + amount, 0)).toFixed(2),
  );
  const observedAt = metrics.flatMap(node => node.measuredAt ?? []).sort()[0];
  const total = findings.kubernetes.nodes?.length ?? 0;
  return {
    unit,
    source,
    value,
    ...(observedAt && { observedAt }),
    ...(amounts.length < total
      ? {
          bound: 'atLeast',
          reason: `${amounts.length} of ${total} nodes are measured`,
        }
      : { bound: 'exact' }),
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
