import { EC2Client, paginateDescribeNatGateways } from '@aws-sdk/client-ec2';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactSource } from './FactSource';

export const natGatewayFacts: FactSource<'natGateways'> = {
  action: 'ec2:DescribeNatGateways',
  maxAgeMs: 5 * 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref, cluster } = context;
    const { vpcId } = cluster!.facts;
    if (!vpcId) {
      return [];
    }
    const gateways = await callAws(
      context,
      'ec2:DescribeNatGateways',
      options =>
        collectPages(
          paginateDescribeNatGateways(
            { client: aws.client(ref, EC2Client) },
            { Filter: [{ Name: 'vpc-id', Values: [vpcId] }] },
            options,
          ),
          page => page.NatGateways,
        ),
    );
    return gateways
      .filter(({ State }) => State !== 'deleted')
      .map(gateway => ({
        id: gateway.NatGatewayId ?? '',
        state: gateway.State ?? 'unknown',
        publicAddresses: (gateway.NatGatewayAddresses ?? []).filter(
          address => address.PublicIp,
        ).length,
      }));
  },
};
