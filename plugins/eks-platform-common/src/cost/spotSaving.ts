import { getNodeIdentity } from '../kubernetes/nodeIdentity';
import type { Findings } from '../problems/findings';
import type { Quantity } from '../view/quantity';
import { getNodePrice, perHour, unknownPerHour } from './nodePrice';

const SOURCE = 'on-demand list prices against ec2:DescribeSpotPriceHistory';

/** What the spot nodes of now cost less than on-demand ones would; at least that much if some have no price. */
export function getSpotSaving(findings: Findings): Quantity {
  const { nodes } = findings.kubernetes;
  const { prices, ref } = findings.state;
  if (!nodes) {
    return unknownPerHour('nodes are not known', SOURCE);
  }
  const spot = nodes
    .map(getNodeIdentity)
    .filter(({ capacityType }) => capacityType === 'spot');
  if (!prices || prices.region !== ref.region) {
    return unknownPerHour(`no price table for ${ref.region}`, SOURCE);
  }
  const savings = spot.flatMap(identity => {
    const paid = getNodePrice(identity, findings.state);
    const list = prices.instanceTypes[identity.instanceType ?? ''];
    return paid.bound === 'exact' && list?.onDemandPerHour !== undefined
      ? [list.onDemandPerHour - paid.value]
      : [];
  });
  if (spot.length > 0 && savings.length === 0) {
    return unknownPerHour('no spot price', SOURCE);
  }
  const total = savings.reduce((sum, saving) => sum + saving, 0);
  return savings.length < spot.length
    ? perHour(total, SOURCE, 'atLeast', 'some spot nodes have no price')
    : perHour(total, SOURCE);
}
