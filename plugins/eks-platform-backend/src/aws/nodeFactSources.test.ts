import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DescribeInstancesCommand,
  DescribeSpotPriceHistoryCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import type { FactContext } from './FactSource';
import { factSources } from './factSources';
import { SharedReads } from './SharedReads';

const ec2 = mockClient(EC2Client);
const sqs = mockClient(SQSClient);
const cloudWatch = mockClient(CloudWatchClient);

function contextAt(now: () => Date = () => new Date()) {
  return {
    aws: {
      client: (_: unknown, Service: new (options: object) => unknown) =>
        new Service({}),
    },
    ref: { account: 'data-dev', region: 'us-east-1', name: 'dp' },
    profile: { alias: 'data-dev', readerRole: 'reader' },
    cluster: { facts: { vpcId: 'vpc-1' } },
    signal: AbortSignal.timeout(60_000),
    shared: new SharedReads({ now }),
  } as unknown as FactContext;
}

const refusal = (name: string) => Object.assign(new Error('no'), { name });

describe('facts around nodes', () => {
  beforeEach(() => [ec2, sqs, cloudWatch].forEach(mock => mock.reset()));

  it('counts free addresses of the subnets of the network', async () => {
    ec2
      .on(DescribeSubnetsCommand, {
        Filters: [{ Name: 'vpc-id', Values: ['vpc-1'] }],
      })
      .resolves({
        Subnets: [
          {
            SubnetId: 'subnet-a',
            AvailabilityZone: 'us-east-1a',
            CidrBlock: '10.0.0.0/20',
            AvailableIpAddressCount: 17,
            Tags: [{ Key: 'Name', Value: 'dp-private-a' }],
          },
        ],
      });
    expect(await factSources.subnets.load(contextAt())).toEqual([
      {
        id: 'subnet-a',
        zone: 'us-east-1a',
        cidr: '10.0.0.0/20',
        freeAddresses: 17,
        name: 'dp-private-a',
      },
    ]);
  });

  it('tells depth by SQS and age by CloudWatch, each alone when the other is denied', async () => {
    sqs
      .on(GetQueueUrlCommand, { QueueName: 'Karpenter-dp' })
      .resolves({ QueueUrl: 'https://sqs/1/Karpenter-dp' })
      .on(GetQueueAttributesCommand)
      .resolves({
        Attributes: {
          ApproximateNumberOfMessages: '37',
          ApproximateNumberOfMessagesNotVisible: '0',
          MessageRetentionPeriod: '300',
        },
      });
    cloudWatch
      .on(GetMetricDataCommand)
      .resolves({ MetricDataResults: [{ Values: [290, 230] }] });
    expect(await factSources.interruptionQueue.load(contextAt())).toEqual({
      name: 'Karpenter-dp',
      exists: true,
      waiting: 37,
      inFlight: 0,
      keptSeconds: 300,
      oldestSeconds: 290,
    });

    cloudWatch.on(GetMetricDataCommand).rejects(refusal('AccessDenied'));
    expect(await factSources.interruptionQueue.load(contextAt())).toMatchObject(
      {
        waiting: 37,
        oldestUnknown: expect.stringContaining('cloudwatch:GetMetricData'),
      },
    );

    cloudWatch.on(GetMetricDataCommand).resolves({ MetricDataResults: [] });
    expect(await factSources.interruptionQueue.load(contextAt())).toMatchObject(
      { oldestUnknown: 'CloudWatch has measured nothing in the last 10 min' },
    );
  });

  it('knows a queue that is not there from one that may not be seen', async () => {
    sqs.on(GetQueueUrlCommand).rejects(refusal('QueueDoesNotExist'));
    expect(await factSources.interruptionQueue.load(contextAt())).toEqual({
      name: 'Karpenter-dp',
      exists: false,
    });
    sqs.on(GetQueueUrlCommand).rejects(refusal('AccessDenied'));
    await expect(
      factSources.interruptionQueue.load(contextAt()),
    ).rejects.toThrow('sqs:GetQueueUrl is denied');
  });

  it('asks once for the instances that two facts rest on, and again later or after a failure', async () => {
    let now = 0;
    const context = contextAt(() => new Date(now));
    ec2.on(DescribeInstancesCommand).resolves({
      Reservations: [
        {
          Instances: [
            {
              InstanceId: 'i-1',
              InstanceType: 'm7g.large',
              InstanceLifecycle: 'spot',
              SubnetId: 'subnet-a',
            },
          ],
        },
      ],
    });
    ec2.on(DescribeSpotPriceHistoryCommand).resolves({});
    const [instances] = await Promise.all([
      factSources.instances.load(context),
      factSources.spotPrices.load(context),
    ]);
    expect(instances[0].subnetId).toBe('subnet-a');
    const asked = () => ec2.commandCalls(DescribeInstancesCommand).length;
    expect(asked()).toBe(1);

    now = 60_000;
    ec2.on(DescribeInstancesCommand).rejects(refusal('Throttling'));
    await expect(factSources.instances.load(context)).rejects.toThrow();
    await expect(factSources.instances.load(context)).rejects.toThrow();
    expect(asked()).toBe(3);
  });
});
