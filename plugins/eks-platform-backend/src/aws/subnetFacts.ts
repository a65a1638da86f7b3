import { EC2Client, paginateDescribeSubnets } from '@aws-sdk/client-ec2';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactSource } from './FactSource';

/** All subnets of the cluster's network; which of them its nodes use, the rules know. */
export const subnetFacts: FactSource<'subnets'> = {
  action: 'ec2:DescribeSubnets',
  maxAgeMs: 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref, cluster } = context;
    const { vpcId } = cluster!.facts;
    if (!vpcId) {
      return [];
    }
    const subnets = await callAws(context, 'ec2:DescribeSubnets', options =>
      collectPages(
        paginateDescribeSubnets(
          { client: aws.client(ref, EC2Client) },
          { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] },
          options,
        ),
        page => page.Subnets,
      ),
    );
    return subnets.map(subnet => {
      const name = subnet.Tags?.find(({ Key }) => Key === 'Name')?.Value;
      return {
        id: subnet.SubnetId ?? '',
        zone: subnet.AvailabilityZone ?? '',
        cidr: subnet.CidrBlock ?? '',
        freeAddresses: subnet.AvailableIpAddressCount ?? 0,
        ...(name && { name }),
      };
    });
  },
};
