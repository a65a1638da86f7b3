import type { QueueFacts } from '../../world/AwsFacts';
import type { World } from '../../world/World';
import { factsOf } from '../accountClusters';
import { AwsError } from '../AwsRequest';
import type { AwsRequest } from '../AwsRequest';
import { JsonService } from '../JsonService';

const KNOWN = [
  'QueueArn',
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
  'CreatedTimestamp',
  'LastModifiedTimestamp',
  'VisibilityTimeout',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'DelaySeconds',
  'ReceiveMessageWaitTimeSeconds',
  'SqsManagedSseEnabled',
  'Policy',
  'RedrivePolicy',
  'KmsMasterKeyId',
];

/** GetQueueUrl and GetQueueAttributes. */
export function createSqsService(world: World): JsonService {
  const find = (name: string, request: AwsRequest): QueueFacts => {
    const queue = factsOf(world, request, 'queues')
      .flat()
      .find(each => each.name === name);
    if (!queue) {
      throw new AwsError(
        400,
        'AWS.SimpleQueueService.NonExistentQueue',
        'The specified queue does not exist.',
        { __type: 'com.amazonaws.sqs#QueueDoesNotExist' },
      );
    }
    return queue;
  };
  return new JsonService({
    name: 'sqs',
    target: 'AmazonSQS',
    version: '1.0',
    queryCompatible: true,
    operations: {
      GetQueueUrl: ({ QueueName }, request) => {
        const { name } = find(String(QueueName), request);
        const { caller, scope } = request;
        return {
          QueueUrl: `https://sqs.${scope.region}.amazonaws.com/${caller.accountId}/${name}`,
        };
      },
      GetQueueAttributes: ({ QueueUrl, AttributeNames = [] }, request) => {
        const name = String(QueueUrl).split('/').pop()!;
        const all = attributes(find(name, request), request);
        const wanted: string[] = AttributeNames;
        const unknown = wanted.find(
          each => each !== 'All' && !KNOWN.includes(each),
        );
        if (unknown) {
          throw new AwsError(
            400,
            'InvalidAttributeName',
            `Unknown Attribute ${unknown}.`,
          );
        }
        return {
          Attributes: Object.fromEntries(
            Object.entries(all).filter(
              ([key]) => wanted.includes('All') || wanted.includes(key),
            ),
          ),
        };
      },
    },
  });
}

function attributes(
  queue: QueueFacts,
  { caller, scope }: AwsRequest,
): Record<string, string> {
  const created = String(Math.floor(queue.createdAt / 1000));
  return {
    QueueArn: `arn:aws:sqs:${scope.region}:${caller.accountId}:${queue.name}`,
    ApproximateNumberOfMessages: String(queue.messages),
    ApproximateNumberOfMessagesNotVisible: String(queue.inFlight),
    ApproximateNumberOfMessagesDelayed: '0',
    CreatedTimestamp: created,
    LastModifiedTimestamp: created,
    VisibilityTimeout: '30',
    MaximumMessageSize: '262144',
    MessageRetentionPeriod: String(queue.retentionSeconds),
    DelaySeconds: '0',
    ReceiveMessageWaitTimeSeconds: '0',
    SqsManagedSseEnabled: 'true',
  };
}
