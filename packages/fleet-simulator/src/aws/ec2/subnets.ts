import type { World } from '../../world/World';
import { clustersOf } from '../accountClusters';
import { awsFactsOf } from '../awsFactsOf';
import type { QueryOperation } from '../QueryService';
import { answerSet, tagSet } from './answer';

/** DescribeSubnets. */
export function describeSubnets(world: World): QueryOperation {
  return (parameters, request) => {
    const { accountId } = request.caller;
    const items = clustersOf(world, request).flatMap(cluster =>
      awsFactsOf(cluster, world.clock.now()).subnets.map(subnet => {
        const name = cluster.scenario.cluster;
        const tags = {
          Name: `${name}-${subnet.public ? 'public' : 'private'}-${
            subnet.zone
          }`,
          'eks-platform.io/cluster': name,
          ...(subnet.public
            ? { 'kubernetes.io/role/elb': '1' }
            : {
                'karpenter.sh/discovery': name,
                'kubernetes.io/role/internal-elb': '1',
              }),
        };
        return {
          id: subnet.id,
          tags,
          fields: {
            'subnet-id': subnet.id,
            'vpc-id': subnet.vpc,
            'availability-zone': subnet.zone,
            'cidr-block': subnet.cidr,
            state: 'available',
          },
          xml: {
            subnetId: subnet.id,
            subnetArn: `arn:aws:ec2:${request.scope.region}:${accountId}:subnet/${subnet.id}`,
            state: 'available',
            ownerId: accountId,
            vpcId: subnet.vpc,
            cidrBlock: subnet.cidr,
            availableIpAddressCount: subnet.freeAddresses,
            availabilityZone: subnet.zone,
            availabilityZoneId: `use1-az${
              'abcdef'.indexOf(subnet.zone.slice(-1)) + 1
            }`,
            defaultForAz: false,
            mapPublicIpOnLaunch: subnet.public,
            tagSet: tagSet(tags),
          },
        };
      }),
    );
    return answerSet(parameters, items, {
      set: 'subnetSet',
      ids: 'SubnetId',
      absent: 'InvalidSubnetID.NotFound',
    });
  };
}
