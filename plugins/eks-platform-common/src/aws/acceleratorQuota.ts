/** From `servicequotas:GetServiceQuota` and `ec2:DescribeInstances`: how many vCPU of accelerated machines may run in the region. @public */
export interface AcceleratorQuotaFacts {
  code: string;
  /** As AWS calls it: `Running On-Demand G and VT instances`. */
  name: string;
  capacityType: 'spot' | 'on-demand';
  /** Beginnings of the families that count: `g`, `vt`. */
  families: string[];
  vcpu: number;
  /** By all machines of the account in the region, whoever started them. */
  usedVcpu: number;
}
