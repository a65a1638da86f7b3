import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  StartQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeInstancesCommand,
  DescribeNatGatewaysCommand,
  DescribeSpotPriceHistoryCommand,
  DescribeVolumesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  DescribeAccessEntryCommand,
  DescribeAddonVersionsCommand,
  DescribeInsightCommand,
  DescribePodIdentityAssociationCommand,
  DescribeUpdateCommand,
  EKSClient,
  ListAccessEntriesCommand,
  ListAssociatedAccessPoliciesCommand,
  ListInsightsCommand,
  ListPodIdentityAssociationsCommand,
  ListUpdatesCommand,
} from '@aws-sdk/client-eks';
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import type { FactContext } from './FactSource';
import { factSources } from './factSources';
import { SharedReads } from './SharedReads';

const eks = mockClient(EKSClient);
const iam = mockClient(IAMClient);
const ec2 = mockClient(EC2Client);
const logs = mockClient(CloudWatchLogsClient);
const context = {
  aws: {
    client: (_: unknown, Service: new (options: object) => unknown) =>
      new Service({}),
    eks: () => new EKSClient({}),
    iam: () => new IAMClient({}),
  },
  ref: { account: 'data-dev', region: 'us-east-1', name: 'dp' },
  profile: {
    alias: 'data-dev',
    accountId: '111122223333',
    readerRole: 'reader',
  },
  cluster: { facts: { version: '1.36', vpcId: 'vpc-1' } },
  signal: AbortSignal.timeout(60_000),
  // Each load asks anew.
  get shared() {
    return new SharedReads({ now: () => new Date() });
  },
} as unknown as FactContext;
const at = new Date('2026-11-21T09:00:00Z');
const AT = at.toISOString();

describe('facts of the cluster', () => {
  beforeEach(() => [eks, iam, ec2, logs].forEach(mock => mock.reset()));

  it('describes only insights that do not pass, without account ids', async () => {
    eks
      .on(ListInsightsCommand)
      .resolves({
        insights: [
          {
            id: 'i-1',
            name: 'Kubelet skew',
            category: 'UPGRADE_READINESS',
            insightStatus: { status: 'PASSING' },
            lastRefreshTime: at,
          },
          { id: 'i-2', insightStatus: { status: 'ERROR' } },
        ],
      })
      .on(DescribeInsightCommand, { id: 'i-2' })
      .resolves({
        insight: {
          id: 'i-2',
          name: 'Add-on compatibility',
          category: 'UPGRADE_READINESS',
          kubernetesVersion: '1.37',
          insightStatus: { status: 'ERROR', reason: 'coredns is too old' },
          resources: [
            {
              arn: 'arn:aws:eks:us-east-1:111122223333:addon/dp/coredns',
              insightStatus: { status: 'ERROR' },
            },
          ],
          categorySpecificSummary: {
            deprecationDetails: [
              {
                usage: '/apis/x/v1beta1',
                stopServingVersion: '1.37',
                clientStats: [
                  { userAgent: 'old/1', numberOfRequestsLast30Days: 7 },
                ],
              },
            ],
            addonCompatibilityDetails: [
              { name: 'coredns', compatibleVersions: ['v1.13'] },
            ],
          },
        },
      });
    const [passing, error] = await factSources.insights.load(context);
    expect(passing).toMatchObject({ status: 'PASSING', refreshedAt: AT });
    expect(error).toMatchObject({
      status: 'ERROR',
      version: '1.37',
      resources: ['arn:aws:eks:us-east-1:<account>:addon/dp/coredns'],
      deprecations: [{ stopsIn: '1.37', clients: [{ requests30d: 7 }] }],
      addons: [{ name: 'coredns', versions: ['v1.13'] }],
    });
    expect(eks.commandCalls(DescribeInsightCommand)).toHaveLength(1);
  });

  it('reads newer versions of add-ons and which one EKS recommends', async () => {
    eks.on(DescribeAddonVersionsCommand).resolves({
      addons: [
        {
          addonName: 'coredns',
          addonVersions: [
            { addonVersion: 'v2' },
            { addonVersion: 'v1', compatibilities: [{ defaultVersion: true }] },
          ],
        },
      ],
    });
    expect(await factSources.addonVersions.load(context)).toEqual([
      { name: 'coredns', versions: ['v2', 'v1'], recommended: 'v1' },
    ]);
  });

  it('asks for an update that has ended once only', async () => {
    eks
      .on(ListUpdatesCommand)
      .resolves({ updateIds: ['u-1', 'u-2'] })
      .on(DescribeUpdateCommand)
      .callsFake(({ updateId }) => ({
        update: {
          type: 'VersionUpdate',
          status: updateId === 'u-1' ? 'Successful' : 'InProgress',
          createdAt: at,
          params: [{ type: 'Version', value: '1.36' }],
        },
      }));
    const known = await factSources.updates.load(context);
    expect(known[0]).toMatchObject({
      id: 'u-1',
      createdAt: AT,
      parameters: ['Version: 1.36'],
    });
    await factSources.updates.load(context, known);
    expect(
      eks
        .commandCalls(DescribeUpdateCommand)
        .map(c => c.args[0].input.updateId),
    ).toEqual(['u-1', 'u-2', 'u-2']);
  });

  it.each([
    ['pods.eks.amazonaws.com', undefined, 'ok'],
    ['ec2.amazonaws.com', undefined, 'does-not-trust'],
    ['', 'NoSuchEntityException', 'missing'],
    ['', 'AccessDenied', 'unknown'],
  ])('judges a role that trusts "%s" (%s)', async (trusts, error, role) => {
    eks
      .on(ListPodIdentityAssociationsCommand)
      .resolves({
        associations: [
          { namespace: 'kube-system', serviceAccount: 'karpenter' },
        ],
      })
      .on(DescribePodIdentityAssociationCommand)
      .resolves({
        association: { roleArn: 'arn:aws:iam::111122223333:role/dp-karpenter' },
      });
    if (error) {
      iam.on(GetRoleCommand).rejects({ name: error });
    } else {
      const document = JSON.stringify({
        Statement: [{ Principal: { Service: trusts } }],
      });
      iam.on(GetRoleCommand).resolves({
        Role: { AssumeRolePolicyDocument: encodeURIComponent(document) } as any,
      });
    }
    expect(await factSources.podIdentities.load(context)).toEqual([
      {
        namespace: 'kube-system',
        serviceAccount: 'karpenter',
        roleName: 'dp-karpenter',
        role,
      },
    ]);
  });

  it('names principals without their account, and knows the reader', async () => {
    eks
      .on(ListAccessEntriesCommand)
      .resolves({
        accessEntries: [
          'arn:aws:iam::111122223333:role/reader',
          'arn:aws:iam::999900001111:role/stranger',
        ],
      })
      .on(DescribeAccessEntryCommand)
      .resolves({ accessEntry: { type: 'STANDARD', kubernetesGroups: ['g'] } })
      .on(ListAssociatedAccessPoliciesCommand)
      .resolves({
        associatedAccessPolicies: [
          {
            policyArn:
              'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
            accessScope: { type: 'namespace', namespaces: ['web'] },
          },
        ],
      });
    expect(await factSources.accessEntries.load(context)).toEqual([
      {
        principal: 'role/reader',
        type: 'STANDARD',
        groups: ['g'],
        policies: [{ name: 'AmazonEKSViewPolicy', namespaces: ['web'] }],
        isReader: true,
        isForeign: false,
      },
      expect.objectContaining({
        principal: 'role/stranger',
        isReader: false,
        isForeign: true,
      }),
    ]);
  });

  it('reads the spot price that holds, of types that run as spot', async () => {
    ec2
      .on(DescribeInstancesCommand)
      .resolves({
        Reservations: [
          {
            Instances: [
              {
                InstanceId: 'i-1',
                InstanceType: 'm7g.large',
                InstanceLifecycle: 'spot',
                Placement: { AvailabilityZone: 'us-east-1a' },
              },
              { InstanceId: 'i-2', InstanceType: 'm7g.xlarge' },
            ],
          },
        ],
      })
      .on(DescribeSpotPriceHistoryCommand, { InstanceTypes: ['m7g.large'] })
      .resolves({
        SpotPriceHistory: [
          {
            InstanceType: 'm7g.large',
            AvailabilityZone: 'us-east-1a',
            SpotPrice: '0.0301',
            Timestamp: new Date('2026-11-20T00:00:00Z'),
          },
          {
            InstanceType: 'm7g.large',
            AvailabilityZone: 'us-east-1a',
            SpotPrice: '0.0312',
            Timestamp: at,
          },
        ],
      });
    expect(await factSources.spotPrices.load(context)).toEqual([
      { type: 'm7g.large', zone: 'us-east-1a', perHour: 0.0312, since: AT },
    ]);
    ec2.on(DescribeInstancesCommand).resolves({});
    expect(await factSources.spotPrices.load(context)).toEqual([]);
  });

  it('reads disks with the claim that asked for them, and NAT gateways of the VPC', async () => {
    ec2
      .on(DescribeVolumesCommand)
      .resolves({
        Volumes: [
          {
            VolumeId: 'vol-1',
            Size: 10,
            VolumeType: 'gp3',
            State: 'available',
            CreateTime: at,
            Tags: [
              { Key: 'kubernetes.io/created-for/pvc/namespace', Value: 'hub' },
              { Key: 'kubernetes.io/created-for/pvc/name', Value: 'hub-db' },
            ],
          },
        ],
      })
      .on(DescribeNatGatewaysCommand)
      .resolves({
        NatGateways: [
          {
            NatGatewayId: 'nat-1',
            State: 'available',
            NatGatewayAddresses: [{ PublicIp: '203.0.113.9' }],
          },
          { NatGatewayId: 'nat-2', State: 'deleted' },
        ],
      });
    expect(await factSources.volumes.load(context)).toEqual([
      expect.objectContaining({
        id: 'vol-1',
        sizeGib: 10,
        claim: { namespace: 'hub', name: 'hub-db' },
      }),
    ]);
    expect(await factSources.natGateways.load(context)).toEqual([
      { id: 'nat-1', state: 'available', publicAddresses: 1 },
    ]);
  });

  it('counts denied calls by one query, and says what it read', async () => {
    logs
      .on(StartQueryCommand, { logGroupName: '/aws/cloudtrail/dp' })
      .resolves({ queryId: 'q' })
      .on(GetQueryResultsCommand)
      .resolvesOnce({ status: 'Running' })
      .resolves({
        status: 'Complete',
        statistics: { bytesScanned: 12_345 },
        results: [
          [
            { field: 'eventSource', value: 'sqs.amazonaws.com' },
            { field: 'eventName', value: 'GetQueueUrl' },
            { field: 'errorCode', value: 'AccessDenied' },
            { field: 'role', value: 'dp-node' },
            { field: 'message', value: 'arn:aws:sqs::111122223333:q' },
            { field: 'calls', value: '42' },
            { field: 'first', value: '2026-11-21 08:00:00.000' },
            { field: 'last', value: String(at.getTime()) },
          ],
        ],
      });
    expect(await factSources.deniedCalls.load(context)).toMatchObject({
      logGroup: '/aws/cloudtrail/dp',
      scannedBytes: 12_345,
      calls: [
        {
          service: 'sqs.amazonaws.com',
          call: 'GetQueueUrl',
          principal: 'dp-node',
          message: 'arn:aws:sqs::<account>:q',
          count: 42,
          firstAt: '2026-11-21T08:00:00.000Z',
          lastAt: AT,
        },
      ],
    });
    logs.on(GetQueryResultsCommand).resolves({ status: 'Failed' });
    await expect(factSources.deniedCalls.load(context)).rejects.toThrow(
      'ended as Failed',
    );
  });
});
