import type { World } from '../../world/World';
import { QueryService } from '../QueryService';
import { describeCapacityReservations } from './capacityReservations';
import {
  describeInstanceTypeOfferings,
  describeInstanceTypes,
} from './instanceTypes';
import { describeInstances } from './instances';
import { describeNatGateways } from './natGateways';
import { describeSpotPriceHistory } from './spotPriceHistory';
import { describeSubnets } from './subnets';
import { describeVolumes } from './volumes';

/** The part of EC2 that the reader role may ask. */
export function createEc2Service(world: World): QueryService {
  return new QueryService({
    name: 'ec2',
    namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
    version: '2016-11-15',
    dialect: 'ec2',
    operations: {
      DescribeSubnets: describeSubnets(world),
      DescribeInstances: describeInstances(world),
      DescribeNatGateways: describeNatGateways(world),
      DescribeVolumes: describeVolumes(world),
      DescribeCapacityReservations: describeCapacityReservations(world),
      DescribeInstanceTypes: describeInstanceTypes,
      DescribeInstanceTypeOfferings: describeInstanceTypeOfferings,
      DescribeSpotPriceHistory: describeSpotPriceHistory(world),
    },
  });
}
