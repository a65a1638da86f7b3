import { HOUR, timestamp } from '../../clock/duration';
import { zonesOf } from '../../platform/awsNames';
import type { World } from '../../world/World';
import type { QueryOperation } from '../QueryService';
import { answerSet } from './answer';
import { pricedTypes, spotPrice } from './listPrices';

/** Prices change every six hours here; the history goes back 90 days at most, as EC2's. */
const STEP = 6 * HOUR;
const LONGEST = 90 * 24 * HOUR;

/** DescribeSpotPriceHistory: the price at the beginning of the window and every change in it. */
export function describeSpotPriceHistory(world: World): QueryOperation {
  return (parameters, { scope }) => {
    const now = world.clock.now();
    const time = (name: string) =>
      Date.parse(parameters.text(name) ?? '') || now;
    const end = Math.min(time('EndTime'), now);
    const start = Math.max(Math.min(time('StartTime'), end), now - LONGEST);
    const types = parameters.list('InstanceType');
    const zone = parameters.text('AvailabilityZone');
    const first = Math.floor(start / STEP);
    const steps = Array.from(
      { length: Math.floor(end / STEP) - first + 1 },
      (_, index) => first + index,
    ).reverse();
    const items = (types.length > 0 ? types : pricedTypes()).flatMap(type =>
      zonesOf(scope.region)
        .filter(each => zone === undefined || each === zone)
        .flatMap(each => steps.flatMap(step => entry(type, each, step))),
    );
    return answerSet(parameters, items, {
      set: 'spotPriceHistorySet',
      ids: 'none',
      absent: 'InvalidParameterValue',
    });
  };
}

function entry(type: string, zone: string, step: number) {
  const price = spotPrice(type, zone, step);
  return price === undefined
    ? []
    : [
        {
          id: type,
          fields: {
            'instance-type': type,
            'availability-zone': zone,
            'product-description': 'Linux/UNIX',
          },
          xml: {
            instanceType: type,
            productDescription: 'Linux/UNIX',
            spotPrice: price.toFixed(6),
            timestamp: timestamp(step * STEP),
            availabilityZone: zone,
          },
        },
      ];
}
