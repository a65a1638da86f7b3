import {
  EC2Client,
  paginateDescribeSpotPriceHistory,
  type _InstanceType,
} from '@aws-sdk/client-ec2';
import type { SpotPriceFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactSource } from './FactSource';
import { readInstances } from './instanceFacts';

export const spotPriceFacts: FactSource<'spotPrices'> = {
  action: 'ec2:DescribeSpotPriceHistory',
  // Spot prices move a few times a day.
  maxAgeMs: 15 * 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const spot = (await readInstances(context)).filter(
      instance => instance.capacityType === 'spot',
    );
    const types = [...new Set(spot.map(instance => instance.type))];
    if (types.length === 0) {
      return [];
    }
    const now = new Date();
    const prices = await callAws(
      context,
      'ec2:DescribeSpotPriceHistory',
      options =>
        collectPages(
          paginateDescribeSpotPriceHistory(
            { client: aws.client(ref, EC2Client) },
            {
              InstanceTypes: types as _InstanceType[],
              ProductDescriptions: ['Linux/UNIX'],
              // From now on: only the prices that hold.
              StartTime: now,
              EndTime: now,
            },
            options,
          ),
          page => page.SpotPriceHistory,
        ),
    );
    const newest = new Map<string, SpotPriceFacts>();
    for (const price of prices) {
      const facts = {
        type: price.InstanceType ?? '',
        zone: price.AvailabilityZone ?? '',
        perHour: Number(price.SpotPrice),
        since: price.Timestamp?.toISOString() ?? '',
      };
      const key = `${facts.type} ${facts.zone}`;
      const isNewer = facts.since >= (newest.get(key)?.since ?? '');
      if (Number.isFinite(facts.perHour) && isNewer) {
        newest.set(key, facts);
      }
    }
    return [...newest.values()];
  },
};
