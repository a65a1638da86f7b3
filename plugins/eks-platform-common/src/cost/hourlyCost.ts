import type { Findings } from '../problems/findings';
import { getNodeIdentity } from '../kubernetes/nodeIdentity';
import type { CostItem, OverviewView } from '../sections/overview/overviewView';
import { formatMoney } from '../view/money';
import type { Quantity } from '../view/quantity';
import { formatCount } from '../view/words';
import { getNodeCost } from './nodeCost';
import { getInfrastructureItems } from './infrastructureCost';
import { roundByLargestRemainder } from './largestRemainder';
import { getSpotSaving } from './spotSaving';
import {
  getPriceSource,
  perHour,
  sumPerHour,
  unknownPerHour,
} from './nodePrice';

/** What the cluster costs now, by item; the items with a lower bound add up to the total. */
export function getHourlyCost(findings: Findings): OverviewView['cost'] {
  const { prices, ref } = findings.state;
  const source = getPriceSource(prices);
  const spotSaving = getSpotSaving(findings);
  const infrastructure = getInfrastructureItems(findings);
  const notCounted = [...infrastructure.notCounted];
  if (!prices || prices.region !== ref.region) {
    return {
      perHour: unknownPerHour(`no price table for ${ref.region}`, source),
      items: [],
      notCounted: ['nodes', 'control plane', ...notCounted],
      spotSaving,
    };
  }
  if (!findings.aws.cluster) {
    return { ...getCostWithoutCluster(findings, source), spotSaving };
  }
  if (!findings.kubernetes.nodes) {
    notCounted.unshift('nodes');
  }
  const items = [
    ...getNodeItems(findings, source),
    ...getFixedItems(findings, source),
    ...infrastructure.items,
  ];
  // A ceiling says nothing about the least that is paid, so only the rest is summed up.
  const counted = items.filter(
    item => item.perHour.bound === 'exact' || item.perHour.bound === 'atLeast',
  );
  const { parts, total } = roundByLargestRemainder(
    counted.map(item => item.perHour.value ?? 0),
  );
  counted.forEach((item, i) => {
    item.perHour = { ...item.perHour, value: parts[i] } as Quantity;
  });
  for (const item of items) {
    if (!counted.includes(item)) {
      notCounted.unshift(item.name);
    }
  }
  return {
    perHour: perHour(
      total,
      source,
      'atLeast',
      `not counted: ${notCounted.join(', ')}`,
    ),
    items,
    notCounted,
    spotSaving,
  };
}

function getCostWithoutCluster(
  findings: Findings,
  source: string,
): Omit<OverviewView['cost'], 'spotSaving'> {
  const isAbsent = findings.state.aws.cluster.state === 'ok';
  const isPartial = findings.aws.applyReport?.roots.some(root => root.done);
  return {
    items: [],
    notCounted: [],
    perHour:
      isAbsent && !isPartial
        ? perHour(0, source)
        : unknownPerHour(
            isAbsent ? 'only a part of it exists' : 'EKS does not answer',
            source,
          ),
  };
}

function getNodeItems(findings: Findings, source: string): CostItem[] {
  const groups = new Map<
    string,
    {
      label: string;
      waste: boolean;
      prices: Quantity[];
      types: Set<string>;
      spot: number;
    }
  >();
  const wasted = new Set(
    findings.accelerators
      .filter(item => item.fault)
      .map(item => item.node.meta.name),
  );
  for (const node of findings.kubernetes.nodes ?? []) {
    const identity = getNodeIdentity(node);
    const waste = wasted.has(node.meta.name);
    const pool = identity.pool ?? identity.origin;
    const key = `${waste} ${identity.origin} ${pool}`;
    const group = groups.get(key) ?? {
      label:
        identity.origin === 'managed-node-group'
          ? `Group ${pool}`
          : `Pool ${pool}`,
      waste,
      prices: [],
      types: new Set<string>(),
      spot: 0,
    };
    group.prices.push(getNodeCost(node.meta.name, identity, findings));
    group.types.add(identity.instanceType ?? '?');
    group.spot += identity.capacityType === 'spot' ? 1 : 0;
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(group => {
      const count = group.prices.length;
      const only = group.types.size === 1 ? [...group.types][0] : 'node';
      const what =
        only === 'node' ? formatCount(count, 'node') : `${count} ${only}`;
      const spot =
        group.spot > 0
          ? `, ${group.spot === count ? '' : `${group.spot} `}spot`
          : '';
      return {
        name: group.waste
          ? `${count === 1 ? 'GPU node' : 'GPU nodes'}, unusable (${what})`
          : `${group.label} (${what}${spot})`,
        perHour: hideCeiling(sumPerHour(group.prices, source)),
        ...(group.waste && { waste: true }),
      };
    })
    .sort((a, b) => (b.perHour.value ?? -1) - (a.perHour.value ?? -1));
}

// Parts must add up to the total, and a total that mixes ceilings and floors would be neither.
function hideCeiling(quantity: Quantity): Quantity {
  return quantity.bound === 'atMost'
    ? unknownPerHour(
        `no spot price; ${formatMoney(quantity)} at on-demand list price`,
        quantity.source,
      )
    : quantity;
}

function getFixedItems(findings: Findings, source: string): CostItem[] {
  const { prices } = findings.state;
  const cluster = findings.aws.cluster;
  if (!prices || !cluster) {
    return [];
  }
  const extended = isExtended(findings);
  const items: CostItem[] = [
    {
      name: `Control plane, ${extended ? 'extended' : 'standard'} support`,
      perHour: perHour(
        extended ? prices.controlPlane.extended : prices.controlPlane.standard,
        source,
      ),
    },
  ];
  return items;
}

function isExtended(findings: Findings): boolean {
  const end = findings.aws.version?.endOfStandardSupport;
  return end !== undefined && Date.parse(end) < findings.now.getTime();
}
