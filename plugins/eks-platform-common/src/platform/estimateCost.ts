import type { CostItem } from '../sections/overview/overviewView';
import type { Quantity } from '../view/quantity';
import { accountOf } from './completeAnswers';
import type { CompleteAnswers } from './completeAnswers';
import { fixed } from './cost/countedItem';
import type { CountedItem } from './cost/countedItem';
import { fixedItems, gatewayCount } from './cost/fixedItems';
import { fargateItems, nodeItems } from './cost/nodeItems';
import { machinesOf } from './machines';
import type {
  PlatformContext,
  PlatformPrices,
  SystemPods,
} from './platformContext';
import type { ComponentSpec } from './platformSpec';
import { poolCeiling } from './poolCeiling';
import { writeDate } from './writeDate';
import type { EstimatedCost } from './preview';

/** Region that the prices of components are written for. */
const COMPONENT_PRICES = 'us-east-1';

/** What the platform has beside the answers themselves. */
export interface CostedParts {
  components?: Pick<ComponentSpec, 'title' | 'costItems' | 'notCounted'>[];
  systemPods?: SystemPods[];
}

interface Input extends Required<CostedParts> {
  answers: CompleteAnswers;
  context: PlatformContext;
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
  { components = [], systemPods = [] }: CostedParts = {},
): EstimatedCost {
  const input = { answers, context, components, systemPods };
  const prices = context.pricesOf(answers.region);
  const limit = accountOf(answers, context)?.guardrails.maxHourlyUsd;
  if (!prices) {
    return withoutPrices(input, limit);
  }
  const source = `${answers.region} list prices, EC2 of ${writeDate(
    prices.asOf,
  )}. Low: spot at ${Math.round(
    context.spotFraction * 100,
  )} % of on-demand (assumed).`;
  const exact = (value: number): Quantity => ({
    bound: 'exact',
    value,
    unit: 'USD/h',
    source,
    observedAt: prices.asOf,
  });
  const isPriced = answers.region === COMPONENT_PRICES;
  const own = componentItems(components);
  const items = [
    ...fixedItems(answers, context, prices),
    ...nodeItems(answers, context, prices, systemPods),
    ...(isPriced ? own : []),
  ];
  const unpriced = isPriced ? [] : own;
  const total = (values: number[]): Quantity => ({
    bound: unpriced.length > 0 ? 'atLeast' : 'exact',
    value: sum(values),
    unit: 'USD/h',
    source,
    observedAt: prices.asOf,
  });
  return {
    low: total(items.map(item => item.low)),
    high: total(items.map(item => item.high)),
    ceiling: ceilingOf(input, prices, source),
    limit,
    gpuInUse: gpuInUse(answers, context, exact),
    items: [
      ...items.map((item): CostItem & { high: Quantity } => ({
        name: item.name,
        perHour: exact(item.low),
        high: exact(item.high),
      })),
      ...unpriced.map(item =>
        unknownItem(item.name, `No price for ${answers.region} here.`),
      ),
    ],
    notCounted: notCounted(input),
    source,
  };
}

/** One node of the cheapest size that a GPU pool may buy. */
function gpuInUse(
  answers: CompleteAnswers,
  context: PlatformContext,
  exact: (value: number) => Quantity,
): EstimatedCost['gpuInUse'] {
  const prices = answers.pools.flatMap(pool =>
    pool.kind === 'gpu'
      ? machinesOf(pool, context.instanceTypes).flatMap(([, facts]) =>
          facts.onDemandPerHour === undefined
            ? []
            : [
                {
                  high: facts.onDemandPerHour,
                  low:
                    facts.onDemandPerHour *
                    (pool.buys === 'on-demand' ? 1 : context.spotFraction),
                },
              ],
        )
      : [],
  );
  const [cheapest] = prices.sort((a, b) => a.high - b.high);
  return cheapest && { low: exact(cheapest.low), high: exact(cheapest.high) };
}

function componentItems(components: Input['components']): CountedItem[] {
  return components.flatMap(({ costItems }) =>
    costItems.map(({ title, hourlyUsd }) => fixed(title, hourlyUsd)),
  );
}

function notCounted({ answers, components }: Input): string[] {
  return [
    'traffic',
    'logs',
    'requests',
    'KMS key',
    ...(answers.ingress.entry === 'none' || answers.ingress.zone === 'shared'
      ? []
      : ['hosted zone']),
    ...(gatewayCount(answers) === 0 ? ['NAT of the existing VPC'] : []),
    ...components.flatMap(item =>
      item.notCounted ? [`${item.title}: ${item.notCounted}`] : [],
    ),
  ];
}

function ceilingOf(
  { answers, context, components, systemPods }: Input,
  prices: PlatformPrices,
  source: string,
): Quantity {
  const { system } = answers;
  const systemPlace =
    system.placement === 'fargate'
      ? sum(fargateItems(systemPods, prices).map(item => item.high))
      : (context.instanceTypes.get(system.instanceType)?.onDemandPerHour ?? 0) *
        system.max;
  const pools = answers.pools.map(pool => poolCeiling(pool, context));
  if (pools.some(pool => pool === undefined)) {
    return {
      bound: 'unknown',
      reason: 'a pool has no limit',
      unit: 'USD/h',
      source,
    };
  }
  const rest = [
    ...fixedItems(answers, context, prices),
    ...componentItems(components),
  ].map(item => item.high);
  return {
    bound: 'atMost',
    value: sum([...rest, systemPlace, ...(pools as number[])]),
    unit: 'USD/h',
    source,
    observedAt: prices.asOf,
  };
}

function withoutPrices(
  { answers, components }: Input,
  limit: number | undefined,
): EstimatedCost {
  const reason = `No prices for ${answers.region} here.`;
  const { perHour: unknown } = unknownItem('', reason);
  const { system } = answers;
  const names = [
    'Control plane',
    ...(gatewayCount(answers) > 0 ? ['NAT gateway'] : []),
    ...(system.placement === 'fargate'
      ? ['Fargate pods']
      : [`${system.desired} × ${system.instanceType}`]),
    ...componentItems(components).map(item => item.name),
  ];
  return {
    low: unknown,
    high: unknown,
    ceiling: unknown,
    limit,
    items: names.map(name => unknownItem(name, reason)),
    notCounted: [],
    source: reason,
  };
}

function unknownItem(
  name: string,
  reason: string,
): CostItem & { high: Quantity } {
  const unknown: Quantity = {
    bound: 'unknown',
    reason,
    unit: 'USD/h',
    source: 'no price table',
  };
  return { name, perHour: unknown, high: unknown };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
