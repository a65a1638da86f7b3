import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SQSClient,
  type SQSClientConfig,
} from '@aws-sdk/client-sqs';
import { isError, NotFoundError } from '@backstage/errors';
import type { InterruptionQueueFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { callAws } from './callAws';
import type { FactContext, FactSource } from './FactSource';

const MINUTE_SECONDS = 60;
// CloudWatch tells of a queue after a few minutes, and nothing of one that has been empty for hours.
const METRIC_WINDOW_MS = 10 * 60_000;

/** Asks where it is configured to ask, not at the host that a queue's address names: an endpoint may be private. */
class QueueClient extends SQSClient {
  constructor(config: SQSClientConfig) {
    super({ ...config, useQueueUrlAsEndpoint: false });
  }
}

/** Karpenter's queue: whether it is there, what waits in it, and for how long. */
export const interruptionQueueFacts: FactSource<'interruptionQueue'> = {
  action: 'sqs:GetQueueAttributes',
  maxAgeMs: 30_000,
  needsCluster: true,
  async load(context) {
    // As the Karpenter module of terraform-aws-eks names it, and with it every generated platform.
    const name = `Karpenter-${context.ref.name}`;
    const url = await findQueue(context, name);
    if (url === undefined) {
      return { name, exists: false };
    }
    const [attributes, age] = await Promise.all([
      readAttributes(context, url),
      readAge(context, name),
    ]);
    return { name, exists: true, ...attributes, ...age };
  },
};

async function findQueue(
  context: FactContext,
  name: string,
): Promise<string | undefined> {
  const client = context.aws.client(context.ref, QueueClient);
  try {
    const answer = await callAws(context, 'sqs:GetQueueUrl', options =>
      client.send(new GetQueueUrlCommand({ QueueName: name }), options),
    );
    return answer.QueueUrl;
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}

async function readAttributes(
  context: FactContext,
  url: string,
): Promise<Partial<InterruptionQueueFacts>> {
  const client = context.aws.client(context.ref, QueueClient);
  const { Attributes = {} } = await callAws(
    context,
    'sqs:GetQueueAttributes',
    options =>
      client.send(
        new GetQueueAttributesCommand({
          QueueUrl: url,
          AttributeNames: [
            'ApproximateNumberOfMessages',
            'ApproximateNumberOfMessagesNotVisible',
            'MessageRetentionPeriod',
          ],
        }),
        options,
      ),
  );
  return {
    waiting: numberOf(Attributes.ApproximateNumberOfMessages),
    inFlight: numberOf(Attributes.ApproximateNumberOfMessagesNotVisible),
    keptSeconds: numberOf(Attributes.MessageRetentionPeriod),
  };
}

/** The age alone may be denied or missing: the depth is told all the same. */
async function readAge(
  context: FactContext,
  name: string,
): Promise<Partial<InterruptionQueueFacts>> {
  const client = context.aws.client(context.ref, CloudWatchClient);
  const end = new Date();
  try {
    const { MetricDataResults = [] } = await callAws(
      context,
      'cloudwatch:GetMetricData',
      options =>
        client.send(
          new GetMetricDataCommand({
            StartTime: new Date(end.getTime() - METRIC_WINDOW_MS),
            EndTime: end,
            ScanBy: 'TimestampDescending',
            MetricDataQueries: [
              {
                Id: 'oldest',
                MetricStat: {
                  Metric: {
                    Namespace: 'AWS/SQS',
                    MetricName: 'ApproximateAgeOfOldestMessage',
                    Dimensions: [{ Name: 'QueueName', Value: name }],
                  },
                  Period: MINUTE_SECONDS,
                  Stat: 'Maximum',
                },
              },
            ],
          }),
          options,
        ),
    );
    const newest = MetricDataResults[0]?.Values?.[0];
    return newest === undefined
      ? { oldestUnknown: 'CloudWatch has measured nothing in the last 10 min' }
      : { oldestSeconds: newest };
  } catch (error) {
    return {
      oldestUnknown: isError(error)
        ? error.message
        : 'CloudWatch did not answer',
    };
  }
}

function numberOf(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || Number.isNaN(value) ? undefined : value;
}
