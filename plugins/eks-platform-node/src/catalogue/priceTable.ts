import type { PriceTable } from '@eks-platform/backstage-plugin-eks-platform-common';
import { INSTANCE_PRICES, instanceTypes } from './instanceTypeTable';
import prices from './prices.json';

/**
 * List prices of what every platform has, in USD, us-east-1.
 *
 * @public
 */
export const LIST_PRICES: {
  region: string;
  /** ISO 8601 date. */
  asOf: string;
  /** USD per hour. */
  controlPlane: { standard: number; extended: number };
  /** USD per hour and gateway, without traffic. */
  natGateway: number;
  /** USD per hour and load balancer, without capacity units. */
  loadBalancer: number;
  /** USD per hour and address. */
  publicIpv4: number;
  /** USD per GiB and month. */
  gp3GibMonth: number;
  /** USD per hour: a vCPU, a GiB of memory. */
  fargate: { vcpu: number; gib: number };
  hoursPerMonth: number;
} = prices;

const usEast1: PriceTable = {
  region: prices.region,
  asOf: INSTANCE_PRICES.asOf,
  source: INSTANCE_PRICES.source,
  controlPlane: prices.controlPlane,
  natGateway: prices.natGateway,
  loadBalancer: prices.loadBalancer,
  publicIpv4: prices.publicIpv4,
  gp3GibMonth: prices.gp3GibMonth,
  fargate: prices.fargate,
  instanceTypes: Object.fromEntries(instanceTypes()),
};

/**
 * Prices of a region; undefined for a region without a table, since a price of another region would be a guess.
 *
 * @public
 */
export function priceTableOf(region: string): PriceTable | undefined {
  return region === usEast1.region ? usEast1 : undefined;
}
