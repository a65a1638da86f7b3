/** From `ec2:DescribeInstances`: a machine that the cluster owns. @public */
export interface Ec2InstanceFacts {
  id: string;
  type: string;
  zone: string;
  capacityType: 'spot' | 'on-demand' | 'reserved';
  state: string;
  amiId?: string;
  /** ISO 8601. */
  launchedAt: string;
  /** Private DNS name, which is the node's name. */
  nodeName?: string;
  nodePool?: string;
  subnetId?: string;
}
