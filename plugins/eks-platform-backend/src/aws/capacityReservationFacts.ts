import {
  EC2Client,
  paginateDescribeCapacityReservations,
} from '@aws-sdk/client-ec2';
import { findInstanceType } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactSource } from './FactSource';

export const capacityReservationFacts: FactSource<'capacityReservations'> = {
  action: 'ec2:DescribeCapacityReservations',
  maxAgeMs: 5 * 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const reservations = await callAws(
      context,
      'ec2:DescribeCapacityReservations',
      options =>
        collectPages(
          paginateDescribeCapacityReservations(
            { client: aws.client(ref, EC2Client) },
            { Filters: [{ Name: 'state', Values: ['active'] }] },
            options,
          ),
          page => page.CapacityReservations,
        ),
    );
    return reservations
      .filter(({ InstanceType = '' }) => findInstanceType(InstanceType)?.gpu)
      .map(reservation => ({
        id: reservation.CapacityReservationId ?? '',
        type: reservation.InstanceType ?? '',
        zone: reservation.AvailabilityZone ?? '',
        total: reservation.TotalInstanceCount ?? 0,
        available: reservation.AvailableInstanceCount ?? 0,
        open: reservation.InstanceMatchCriteria !== 'targeted',
        ...(reservation.EndDate && {
          endsAt: reservation.EndDate.toISOString(),
        }),
      }));
  },
};
