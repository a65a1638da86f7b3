/** From `ec2:DescribeNatGateways` in the cluster's VPC. @public */
export interface NatGatewayFacts {
  id: string;
  state: string;
  publicAddresses: number;
}
