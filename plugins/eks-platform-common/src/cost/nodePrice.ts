import type { ClusterState } from '../cluster/clusterState';
import type { NodeIdentity } from '../kubernetes/nodeIdentity';
import type { Quantity } from '../view/quantity';

/** Source words of a price table, such as `on-demand list prices of 2026-07-06`. */
export function getPriceSource(prices: ClusterState['prices']): string {
  return prices ? `${prices.source}, ${prices.asOf}` : 'no price table';
}

/** A known amount per hour. */
export function perHour(
  value: number,
  source: string,
  bound: 'exact' | 'atLeast' | 'atMost' = 'exact',
  reason?: string,
): Quantity {
  return { unit: 'USD/h', bound, value, source, ...(reason && { reason }) };
}

/** An amount per hour that nobody knows, and why. */
export function unknownPerHour(reason: string, source: string): Quantity {
  return { unit: 'USD/h', bound: 'unknown', reason, source };
}

/**
 * Price of one node. A spot node costs what EC2 says now, else at most the on-demand price; another region's table says
 * nothing.
 */
export function getNodePrice(
  identity: NodeIdentity,
  state: Pick<ClusterState, 'prices' | 'ref'> &
    Partial<Pick<ClusterState, 'aws'>>,
): Quantity {
  const { prices, ref } = state;
  const source = getPriceSource(prices);
  if (!prices || prices.region !== ref.region) {
    return unknownPerHour(`no price table for ${ref.region}`, source);
  }
  if (identity.origin === 'fargate') {
    return unknownPerHour('Fargate is billed by pod', source);
  }
  const spot = getSpotPrice(identity, state);
  if (spot) {
    return spot;
  }
  const price =
    identity.instanceType === undefined
      ? undefined
      : prices.instanceTypes[identity.instanceType]?.onDemandPerHour;
  if (price === undefined) {
    return unknownPerHour(
      `no price for ${identity.instanceType ?? 'an unknown type'}`,
      source,
    );
  }
  return identity.capacityType === 'on-demand'
    ? perHour(price, source)
    : perHour(
        price,
        source,
        'atMost',
        identity.capacityType === 'spot'
          ? 'spot costs at most the on-demand price'
          : 'capacity type not known or reserved',
      );
}

const SPOT_SOURCE = 'ec2:DescribeSpotPriceHistory';

function getSpotPrice(
  identity: NodeIdentity,
  state: Partial<Pick<ClusterState, 'aws'>>,
): Quantity | undefined {
  const answer = state.aws?.spotPrices;
  if (identity.capacityType !== 'spot' || !answer) {
    return undefined;
  }
  const known = answer.state === 'ok' ? answer : answer.last;
  const price = known?.value.find(
    ({ type, zone }) =>
      type === identity.instanceType && zone === identity.zone,
  );
  return (
    price && {
      ...perHour(price.perHour, SPOT_SOURCE),
      observedAt: known!.observedAt,
    }
  );
}

/** Sum of prices: exact only if all are; `atLeast` when some are unknown; unknown when all are. */
export function sumPerHour(
  quantities: readonly Quantity[],
  source: string,
): Quantity {
  let value = 0;
  let known = 0;
  let atMost = 0;
  for (const quantity of quantities) {
    if (quantity.bound !== 'unknown') {
      value += quantity.value;
      known += 1;
      atMost += quantity.bound === 'atMost' ? 1 : 0;
    }
  }
  if (quantities.length > 0 && known === 0) {
    const first = quantities[0];
    return unknownPerHour(first.reason ?? 'no price', source);
  }
  if (known < quantities.length) {
    return atMost > 0
      ? unknownPerHour('some nodes have no price', source)
      : perHour(value, source, 'atLeast', 'some nodes have no price');
  }
  return atMost > 0
    ? perHour(value, source, 'atMost', 'spot costs at most the on-demand price')
    : perHour(value, source);
}
