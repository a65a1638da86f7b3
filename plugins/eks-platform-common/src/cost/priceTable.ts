/** @public */
export interface InstanceTypeFacts {
  vcpu: number;
  memoryGib: number;
  arch: 'amd64' | 'arm64';
  gpu?: { name: string; count: number; memoryGib?: number; vendor: string };
  maxPods?: number;
  /** USD per hour, on-demand, in the region of the table; undefined elsewhere. */
  onDemandPerHour?: number;
}

/** Prices in one region with their date; there is none for regions without a table. @public */
export interface PriceTable {
  region: string;
  /** ISO 8601 date. */
  asOf: string;
  source: string;
  /** USD per hour. */
  controlPlane: { standard: number; extended: number };
  natGateway?: number;
  /** USD per hour and load balancer, without capacity units. */
  loadBalancer?: number;
  /** USD per hour and address. */
  publicIpv4?: number;
  /** USD per GiB and month. */
  gp3GibMonth?: number;
  /** USD per hour: a vCPU, a GiB of memory. */
  fargate?: { vcpu: number; gib: number };
  instanceTypes: Record<string, InstanceTypeFacts>;
}
