import { timestamp } from '../../clock/duration';
import type { World } from '../../world/World';
import { factsOf } from '../accountClusters';
import type { QueryOperation } from '../QueryService';
import { answerSet, tagSet } from './answer';

/** DescribeCapacityReservations. */
export function describeCapacityReservations(world: World): QueryOperation {
  return (parameters, request) => {
    const reservations = factsOf(world, request, 'capacityReservations').flat();
    const items = reservations.map(each => ({
      id: each.id,
      fields: {
        'instance-type': each.instanceType,
        'availability-zone': each.zone,
        state: 'active',
      },
      xml: {
        capacityReservationId: each.id,
        ownerId: request.caller.accountId,
        instanceType: each.instanceType,
        instancePlatform: 'Linux/UNIX',
        availabilityZone: each.zone,
        tenancy: 'default',
        totalInstanceCount: each.total,
        availableInstanceCount: each.available,
        state: 'active',
        startDate: timestamp(each.createdAt),
        endDateType: 'unlimited',
        instanceMatchCriteria: 'open',
        createDate: timestamp(each.createdAt),
        tagSet: tagSet({}),
      },
    }));
    return answerSet(parameters, items, {
      set: 'capacityReservationSet',
      ids: 'CapacityReservationId',
      absent: 'InvalidCapacityReservationId.NotFound',
    });
  };
}
