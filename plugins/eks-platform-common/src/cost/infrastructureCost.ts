import type { Findings } from '../problems/findings';
import type { CostItem } from '../sections/overview/overviewView';
import { formatCount } from '../view/words';
import { getPriceSource, perHour } from './nodePrice';

const HOURS_A_MONTH = 730;

/** What is paid besides nodes and control plane, as far as it is known, and what is not counted. */
export function getInfrastructureItems(findings: Findings): {
  items: CostItem[];
  notCounted: string[];
} {
  const { prices } = findings.state;
  const items: CostItem[] = [];
  const notCounted = ['traffic'];
  const source = getPriceSource(prices);
  const add = (name: string, item: CostItem | undefined) => {
    if (item) {
      items.push(item);
    } else {
      notCounted.push(name);
    }
  };
  add('NAT gateways', getNatItem(findings, source));
  add('load balancers', getLoadBalancerItem(findings, source));
  add('volumes', getVolumeItem(findings, source));
  return {
    items: items.filter(item => item.perHour.value !== 0),
    notCounted,
  };
}

function getNatItem(findings: Findings, source: string): CostItem | undefined {
  const { prices, entity } = findings.state;
  const gateways = findings.aws.natGateways?.filter(
    ({ state }) => state === 'available',
  );
  if (!prices || prices.natGateway === undefined) {
    return undefined;
  }
  const asked = findings.state.aws.natGateways.state !== 'not-asked';
  if (!gateways || !asked) {
    // Every platform of the template has one at least.
    return entity.template
      ? {
          name: 'NAT gateway',
          perHour: perHour(prices.natGateway, source, 'atLeast', 'one or more'),
        }
      : undefined;
  }
  const addresses = gateways.reduce((sum, g) => sum + g.publicAddresses, 0);
  return {
    name: formatCount(gateways.length, 'NAT gateway'),
    perHour: perHour(
      gateways.length * prices.natGateway +
        addresses * (prices.publicIpv4 ?? 0),
      source,
    ),
  };
}

function getLoadBalancerItem(
  findings: Findings,
  source: string,
): CostItem | undefined {
  const { prices } = findings.state;
  const { services, ingresses } = findings.kubernetes;
  if (!services || !ingresses || prices?.loadBalancer === undefined) {
    return undefined;
  }
  // Ingresses of one group share a load balancer, so names are counted, not objects.
  const names = new Set(
    [...services, ...ingresses].flatMap(({ loadBalancer }) =>
      loadBalancer.flatMap(({ hostname }) =>
        hostname?.includes('.elb.') ? [hostname] : [],
      ),
    ),
  );
  return {
    name: formatCount(names.size, 'load balancer'),
    perHour: perHour(
      names.size * prices.loadBalancer,
      source,
      'atLeast',
      'without capacity units and addresses',
    ),
  };
}

function getVolumeItem(
  findings: Findings,
  source: string,
): CostItem | undefined {
  const { prices } = findings.state;
  const { volumes } = findings.aws;
  if (!volumes || prices?.gp3GibMonth === undefined) {
    return undefined;
  }
  const gib = volumes.reduce((sum, volume) => sum + volume.sizeGib, 0);
  const isGp3 = volumes.every(volume => volume.type === 'gp3');
  return {
    name: `${formatCount(volumes.length, 'volume')} (${gib} GiB)`,
    perHour: perHour(
      (gib * prices.gp3GibMonth) / HOURS_A_MONTH,
      source,
      'atLeast',
      isGp3
        ? 'without extra throughput and snapshots'
        : 'at the price of gp3, without throughput and snapshots',
    ),
  };
}
