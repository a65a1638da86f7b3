import type { CostItem } from '../view/clusterView';
import type { Quantity } from '../view/quantity';
import type { CompleteAnswers } from './completeAnswers';
import { accountOf } from './completeAnswers';
import type { PlatformContext, PlatformPrices } from './platformContext';
import { poolCeiling } from './poolCeiling';
import type { EstimatedCost } from './preview';
import { daysUntil } from './rules/kubernetesVersion';

/** GiB of the root disk of a system node, as the template sets it. */
const SYSTEM_DISK_GIB = 20;

interface Item {
  name: string;
  low: number;
  high: number;
}

/**
 * What a platform costs while nothing runs on it, and at most when every limit is reached.
 *
 * Low and high differ by spot prices only: low is the assumed share of on-demand.
 *
 * @public
 */
export function estimateCost(
  answers: CompleteAnswers,
  context: PlatformContext,
): EstimatedCost {
  const prices = context.pricesOf(answers.region);
  const limit = accountOf(answers, context)?.guardrails.maxHourlyUsd;
  if (!prices) {
    return withoutPrices(answers, limit);
  }
  const source = `${answers.region} list prices, EC2 of ${
    prices.asOf
  }; low: spot at ${Math.round(
    context.spotFraction * 100,
  )} % of on-demand (assumed)`;
  const exact = (value: number): Quantity => ({
    bound: 'exact',
    value,
    unit: 'USD/h',
    source,
    observedAt: prices.asOf,
  });
  const items = [
    ...fixedItems(answers, context, prices),
    ...nodeItems(answers, context, prices),
  ];
  return {
    low: exact(sum(items.map(item => item.low))),
    high: exact(sum(items.map(item => item.high))),
    ceiling: ceilingOf(answers, context, prices, source),
    limit,
    items: items.map((item): CostItem & { high: Quantity } => ({
      name: item.name,
      perHour: exact(item.low),
      high: exact(item.high),
    })),
    notCounted: ['traffic', 'logs', 'requests', 'KMS key', 'hosted zone'],
    source,
  };
}

function fixedItems(
  answers: CompleteAnswers,
  context: PlatformContext,
  prices: PlatformPrices,
): Item[] {
  const gateways = answers.natGateways === 'per-zone' ? answers.zones : 1;
  const hasEntry = answers.ingress.entry !== 'none';
  const addresses =
    gateways +
    (hasEntry && answers.ingress.reach === 'public' ? answers.zones : 0);
  const row = context.versions.kubernetes.versions.find(
    item => item.version === answers.kubernetesVersion,
  );
  const extended =
    row !== undefined && daysUntil(row.standardUntil, context.today) <= 0;
  const fixed = (name: string, perHour: number): Item => ({
    name,
    low: perHour,
    high: perHour,
  });
  return [
    extended
      ? fixed('Control plane, extended support', prices.controlPlane.extended)
      : fixed('Control plane', prices.controlPlane.standard),
    fixed(
      gateways === 1 ? 'NAT gateway' : `${gateways} × NAT gateway`,
      gateways * prices.natGateway,
    ),
    ...(hasEntry ? [fixed('Load balancer', prices.loadBalancer)] : []),
    fixed(`${addresses} × public IPv4`, addresses * prices.publicIpv4),
  ];
}

function nodeItems(
  answers: CompleteAnswers,
  context: PlatformContext,
  prices: PlatformPrices,
): Item[] {
  const { system } = answers;
  // What the preset needs follows the pool that takes it: a preset's node is not counted when its pool is gone.
  const idle = answers.pools.some(pool => pool.kind === 'general')
    ? context.preset.idleNodes
    : [];
  const nodes = [
    { ...system, count: system.desired, diskGib: SYSTEM_DISK_GIB },
    ...idle.map(node => ({ ...node, diskGib: 50 })),
  ];
  const machines = nodes.map(node => {
    const perHour =
      (context.instanceTypes.get(node.instanceType)?.onDemandPerHour ?? 0) *
      node.count;
    return {
      name: `${node.count} × ${node.instanceType}${
        node.buys === 'spot' ? ', spot' : ''
      }`,
      low: node.buys === 'spot' ? perHour * context.spotFraction : perHour,
      high: perHour,
    };
  });
  const gib = sum(nodes.map(node => node.count * node.diskGib));
  const disks = (gib * prices.gp3GibMonth) / prices.hoursPerMonth;
  return [
    ...machines,
    { name: `Disks, ${gib} GiB gp3`, low: disks, high: disks },
  ];
}

function ceilingOf(
  answers: CompleteAnswers,
  context: PlatformContext,
  prices: PlatformPrices,
  source: string,
): Quantity {
  const system =
    (context.instanceTypes.get(answers.system.instanceType)?.onDemandPerHour ??
      0) * answers.system.max;
  const pools = answers.pools.map(pool => poolCeiling(pool, context));
  if (pools.some(pool => pool === undefined)) {
    return {
      bound: 'unknown',
      reason: 'a pool has no limit',
      unit: 'USD/h',
      source,
    };
  }
  const fixed = fixedItems(answers, context, prices).map(item => item.high);
  return {
    bound: 'atMost',
    value: sum([...fixed, system, ...(pools as number[])]),
    unit: 'USD/h',
    source,
    observedAt: prices.asOf,
  };
}

function withoutPrices(
  answers: CompleteAnswers,
  limit: number | undefined,
): EstimatedCost {
  const reason = `No prices for ${answers.region} here.`;
  const unknown: Quantity = {
    bound: 'unknown',
    reason,
    unit: 'USD/h',
    source: 'no price table',
  };
  const names = [
    'Control plane',
    'NAT gateway',
    `${answers.system.desired} × ${answers.system.instanceType}`,
  ];
  return {
    low: unknown,
    high: unknown,
    ceiling: unknown,
    limit,
    items: names.map(name => ({ name, perHour: unknown, high: unknown })),
    notCounted: [],
    source: reason,
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
