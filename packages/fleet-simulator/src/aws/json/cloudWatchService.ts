import type { World } from '../../world/World';
import { factsOf } from '../accountClusters';
import { AwsError } from '../AwsRequest';
import type { AwsRequest } from '../AwsRequest';
import { JsonService } from '../JsonService';

interface MetricQuery {
  Id: string;
  Label?: string;
  ReturnData?: boolean;
  MetricStat?: {
    Metric?: {
      Namespace?: string;
      MetricName?: string;
      Dimensions?: { Name: string; Value: string }[];
    };
    Period?: number;
    Stat?: string;
  };
}

/** GetMetricData for the metrics of queues; of other metrics nothing was measured. */
export function createCloudWatchService(world: World): JsonService {
  return new JsonService({
    name: 'monitoring',
    target: 'GraniteServiceVersion20100801',
    version: '1.0',
    queryCompatible: true,
    operations: {
      GetMetricData: (input, request) => {
        const queries: MetricQuery[] = input.MetricDataQueries ?? [];
        const end = Math.min(Number(input.EndTime), world.clock.now() / 1000);
        if (queries.length === 0 || !(Number(input.StartTime) < end)) {
          throw new AwsError(
            400,
            'ValidationError',
            'The parameter StartTime must be less than the parameter EndTime.',
          );
        }
        return {
          MetricDataResults: queries
            .filter(each => each.ReturnData !== false)
            .map(each =>
              result(world, request, each, Number(input.StartTime), end),
            ),
          Messages: [],
        };
      },
    },
  });
}

// One value for each period, newest first.
function result(
  world: World,
  request: AwsRequest,
  query: MetricQuery,
  start: number,
  end: number,
) {
  const { Metric = {}, Period = 60 } = query.MetricStat ?? {};
  const value = valueOf(world, request, Metric);
  const first = Math.ceil(start / Period);
  const count = Math.min(500, Math.max(0, Math.floor(end / Period) - first));
  const timestamps = Array.from(
    { length: value === undefined ? 0 : count },
    (_, index) => (first + count - 1 - index) * Period,
  );
  return {
    Id: query.Id,
    Label: query.Label ?? Metric.MetricName ?? query.Id,
    Timestamps: timestamps,
    Values: timestamps.map(() => value),
    StatusCode: 'Complete',
  };
}

function valueOf(
  world: World,
  request: AwsRequest,
  metric: NonNullable<NonNullable<MetricQuery['MetricStat']>['Metric']>,
): number | undefined {
  const name = metric.Dimensions?.find(
    each => each.Name === 'QueueName',
  )?.Value;
  const queue = factsOf(world, request, 'queues')
    .flat()
    .find(each => metric.Namespace === 'AWS/SQS' && each.name === name);
  const values: Record<string, number | undefined> = {
    ApproximateAgeOfOldestMessage: queue?.oldestSeconds,
    ApproximateNumberOfMessagesVisible: queue?.messages,
    ApproximateNumberOfMessagesNotVisible: queue?.inFlight,
  };
  return values[metric.MetricName ?? ''];
}
