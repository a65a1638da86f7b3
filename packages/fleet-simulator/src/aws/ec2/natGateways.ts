import { timestamp } from '../../clock/duration';
import { subnetId, vpcId, zonesOf } from '../../platform/awsNames';
import { seededHex } from '../../world/seeded';
import type { World } from '../../world/World';
import { clustersOf } from '../accountClusters';
import type { QueryOperation } from '../QueryService';
import { answerSet, tagSet } from './answer';

/** DescribeNatGateways: one for each cluster's VPC, in its first zone. */
export function describeNatGateways(world: World): QueryOperation {
  return (parameters, request) => {
    const items = clustersOf(world, request)
      .filter(({ frame }) => frame.eks)
      .map(({ scenario, frame }) => {
        const { cluster, region } = scenario;
        const id = `nat-0${seededHex(`nat of ${cluster}`, 16)}`;
        const tags = { 'eks-platform.io/cluster': cluster };
        const subnet = subnetId(cluster, zonesOf(region)[0], 'public');
        return {
          id,
          tags,
          fields: {
            'nat-gateway-id': id,
            'vpc-id': vpcId(cluster),
            'subnet-id': subnet,
            state: 'available',
          },
          xml: {
            natGatewayId: id,
            vpcId: vpcId(cluster),
            subnetId: subnet,
            state: 'available',
            connectivityType: 'public',
            createTime: timestamp(frame.eks!.createdAt),
            natGatewayAddressSet: {
              item: [{ allocationId: `eipalloc-0${id.slice(5)}` }],
            },
            tagSet: tagSet(tags),
          },
        };
      });
    return answerSet(parameters, items, {
      set: 'natGatewaySet',
      ids: 'NatGatewayId',
      absent: 'NatGatewayNotFound',
    });
  };
}
