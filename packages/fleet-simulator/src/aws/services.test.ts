import {
  ACMClient,
  DescribeCertificateCommand,
  ListCertificatesCommand,
} from '@aws-sdk/client-acm';
import {
  CloudWatchClient,
  GetMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  StartQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  DescribeInstanceTypeOfferingsCommand,
  DescribeInstanceTypesCommand,
  DescribeCapacityReservationsCommand,
  DescribeSpotPriceHistoryCommand,
  DescribeSubnetsCommand,
  DescribeVolumesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  DescribeAddonVersionsCommand,
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeInsightCommand,
  DescribeUpdateCommand,
  EKSClient,
  ListAccessEntriesCommand,
  ListAssociatedAccessPoliciesCommand,
  ListFargateProfilesCommand,
  ListInsightsCommand,
  ListUpdatesCommand,
} from '@aws-sdk/client-eks';
import {
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetProductsCommand, PricingClient } from '@aws-sdk/client-pricing';
import {
  GetServiceQuotaCommand,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { assumeRole, clientOptions } from '../__testUtils__/clusterAccess';
import type { SessionCredentials } from '../__testUtils__/clusterToken';
import { ManualClock } from '../clock/ManualClock';
import { DAY, HOUR, MINUTE } from '../clock/duration';
import { bluesky } from '../scenarios/bluesky';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';
import type { AwsFacts } from '../world/AwsFacts';

jest.setTimeout(60_000);

const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/c-1';

function facts(now: number): Partial<AwsFacts> {
  return {
    queues: [
      {
        name: 'Karpenter-bluesky',
        messages: 37,
        inFlight: 2,
        retentionSeconds: 300,
        oldestSeconds: 290,
        createdAt: now - 40 * DAY,
      },
    ],
    volumes: [
      {
        id: 'vol-0abc',
        zone: 'us-east-1a',
        sizeGib: 20,
        createdAt: now - DAY,
        instanceId: 'i-0abc',
        tags: { 'eks-platform.io/cluster': 'bluesky' },
      },
    ],
    capacityReservations: [
      {
        id: 'cr-0abc',
        instanceType: 'g6.xlarge',
        zone: 'us-east-1b',
        total: 2,
        available: 1,
        createdAt: now - DAY,
      },
    ],
    quotas: { 'ec2/L-DB2E81BA': 16 },
    fargateProfiles: [
      {
        name: 'system',
        status: 'ACTIVE',
        createdAt: now - DAY,
        selectors: [{ namespace: 'kube-system' }],
        roleName: 'bluesky-fargate',
      },
    ],
    certificates: [
      {
        id: 'c-1',
        domain: 'shop.acme.dev',
        names: ['shop.acme.dev', '*.shop.acme.dev'],
        status: 'ISSUED',
        issuedAt: now - 300 * DAY,
        notAfter: now + 65 * DAY,
        renewal: 'PENDING_VALIDATION',
        validated: false,
      },
    ],
    loadBalancers: [
      {
        name: 'shop',
        dnsName: 'shop-1.elb.us-east-1.amazonaws.com',
        type: 'application',
        scheme: 'internet-facing',
        state: 'active',
        createdAt: now - DAY,
        zones: ['us-east-1a', 'us-east-1b'],
        listeners: [
          {
            port: 443,
            protocol: 'HTTPS',
            certificateArns: [CERTIFICATE],
            targets: [
              {
                id: '10.0.1.2',
                port: 8080,
                zone: 'us-east-1a',
                state: 'unhealthy',
                reason: 'Target.FailedHealthChecks',
                description: 'Health checks failed',
              },
            ],
          },
        ],
      },
    ],
    deniedCalls: [1, 2, 3].map(minutes => ({
      at: now - minutes * MINUTE,
      source: 'sqs.amazonaws.com',
      name: 'GetQueueUrl',
      code: 'AccessDenied',
      message: 'no identity-based policy allows the sqs:GetQueueUrl action',
      roleName: 'bluesky-karpenter',
    })),
  };
}

describe('the AWS services around a cluster, by unmodified SDK clients', () => {
  const clock = new ManualClock(Date.now());
  let simulator: FleetSimulator;
  let credentials: SessionCredentials;
  const as = () => clientOptions(simulator, credentials);
  beforeAll(async () => {
    simulator = await startFleetSimulator({
      clock,
      scenarios: [
        {
          ...bluesky,
          frameAt: moment => ({
            ...bluesky.frameAt(moment),
            aws: facts(moment.now),
          }),
        },
      ],
    });
    credentials = await assumeRole(simulator, 'sandbox');
  });
  afterEach(() => simulator.world.awsFaults('111122223333').clear());
  afterAll(() => simulator?.stop());

  it('EC2: subnets of the cluster, with filters and pages', async () => {
    const ec2 = new EC2Client(as());
    const { cluster } = await new EKSClient(as()).send(
      new DescribeClusterCommand({ name: 'bluesky' }),
    );
    const { subnetIds, vpcId } = cluster!.resourcesVpcConfig!;
    const { Subnets } = await ec2.send(
      new DescribeSubnetsCommand({ SubnetIds: subnetIds }),
    );
    expect(Subnets).toHaveLength(3);
    expect(Subnets![0]).toMatchObject({
      VpcId: vpcId,
      CidrBlock: '10.0.0.0/20',
      AvailabilityZone: 'us-east-1a',
    });
    expect(Subnets![0].AvailableIpAddressCount).toBeGreaterThan(3000);
    const found = await ec2.send(
      new DescribeSubnetsCommand({
        Filters: [
          { Name: 'tag:karpenter.sh/discovery', Values: ['blue*'] },
          { Name: 'availability-zone', Values: ['us-east-1b', 'us-east-1c'] },
        ],
      }),
    );
    expect(found.Subnets).toHaveLength(2);
    const Filters = [{ Name: 'vpc-id', Values: [vpcId!] }];
    const page = await ec2.send(
      new DescribeSubnetsCommand({ MaxResults: 5, Filters }),
    );
    const rest = await ec2.send(
      new DescribeSubnetsCommand({
        MaxResults: 5,
        Filters,
        NextToken: page.NextToken,
      }),
    );
    expect([page.Subnets?.length, rest.Subnets?.length]).toEqual([5, 1]);
    expect(rest.NextToken).toBeUndefined();
    await expect(
      ec2.send(new DescribeSubnetsCommand({ SubnetIds: ['subnet-none'] })),
    ).rejects.toMatchObject({ name: 'InvalidSubnetID.NotFound' });
  });

  it('EC2: volumes, reservations, types, offerings, spot prices', async () => {
    const ec2 = new EC2Client(as());
    const { Volumes } = await ec2.send(
      new DescribeVolumesCommand({
        Filters: [{ Name: 'attachment.instance-id', Values: ['i-0abc'] }],
      }),
    );
    expect(Volumes).toMatchObject([
      {
        VolumeId: 'vol-0abc',
        Size: 20,
        State: 'in-use',
        Attachments: [{ InstanceId: 'i-0abc' }],
      },
    ]);
    const { CapacityReservations } = await ec2.send(
      new DescribeCapacityReservationsCommand({}),
    );
    expect(CapacityReservations).toMatchObject([
      { InstanceType: 'g6.xlarge', AvailableInstanceCount: 1 },
    ]);
    const { InstanceTypes } = await ec2.send(
      new DescribeInstanceTypesCommand({
        InstanceTypes: ['g6.xlarge', 'm7g.large'],
      }),
    );
    const gpu = InstanceTypes!.find(each => each.InstanceType === 'g6.xlarge');
    expect(gpu).toMatchObject({
      VCpuInfo: { DefaultVCpus: 4 },
      MemoryInfo: { SizeInMiB: 16384 },
      GpuInfo: { Gpus: [{ Name: 'L4', Count: 1 }] },
      ProcessorInfo: { SupportedArchitectures: ['x86_64'] },
    });
    const { InstanceTypeOfferings } = await ec2.send(
      new DescribeInstanceTypeOfferingsCommand({
        LocationType: 'availability-zone',
        Filters: [{ Name: 'instance-type', Values: ['g6e.xlarge'] }],
      }),
    );
    expect(InstanceTypeOfferings!.map(each => each.Location).sort()).toEqual([
      'us-east-1b',
      'us-east-1c',
    ]);
    const { SpotPriceHistory } = await ec2.send(
      new DescribeSpotPriceHistoryCommand({
        InstanceTypes: ['m7g.large'],
        ProductDescriptions: ['Linux/UNIX'],
        StartTime: new Date(clock.now() - DAY),
      }),
    );
    expect(SpotPriceHistory!.length).toBeGreaterThanOrEqual(12);
    const price = Number(SpotPriceHistory![0].SpotPrice);
    expect(price).toBeGreaterThan(0.02);
    expect(price).toBeLessThan(0.0816);
    expect(
      SpotPriceHistory!.every(each => each.Timestamp!.getTime() <= clock.now()),
    ).toBe(true);
  });

  it('load balancers lead to listeners, certificates and targets', async () => {
    const elb = new ElasticLoadBalancingV2Client(as());
    const { LoadBalancers } = await elb.send(
      new DescribeLoadBalancersCommand({}),
    );
    const [balancer] = LoadBalancers!;
    expect(balancer).toMatchObject({
      DNSName: 'shop-1.elb.us-east-1.amazonaws.com',
      State: { Code: 'active' },
    });
    const { Listeners } = await elb.send(
      new DescribeListenersCommand({
        LoadBalancerArn: balancer.LoadBalancerArn,
      }),
    );
    const [listener] = Listeners!;
    const { Certificates } = await elb.send(
      new DescribeListenerCertificatesCommand({
        ListenerArn: listener.ListenerArn,
      }),
    );
    expect(Certificates).toEqual([
      { CertificateArn: CERTIFICATE, IsDefault: true },
    ]);
    const { TargetGroups } = await elb.send(
      new DescribeTargetGroupsCommand({
        LoadBalancerArn: balancer.LoadBalancerArn,
      }),
    );
    expect(TargetGroups![0].TargetGroupArn).toBe(
      listener.DefaultActions![0].TargetGroupArn,
    );
    const { TagDescriptions } = await elb.send(
      new DescribeTagsCommand({ ResourceArns: [balancer.LoadBalancerArn!] }),
    );
    expect(TagDescriptions![0].Tags).toEqual([
      { Key: 'elbv2.k8s.aws/cluster', Value: 'bluesky' },
    ]);
    const { TargetHealthDescriptions } = await elb.send(
      new DescribeTargetHealthCommand({
        TargetGroupArn: listener.DefaultActions![0].TargetGroupArn,
      }),
    );
    expect(TargetHealthDescriptions).toMatchObject([
      {
        TargetHealth: {
          State: 'unhealthy',
          Reason: 'Target.FailedHealthChecks',
        },
      },
    ]);
    await expect(
      elb.send(new DescribeLoadBalancersCommand({ Names: ['none'] })),
    ).rejects.toMatchObject({ name: 'LoadBalancerNotFoundException' });

    const acm = new ACMClient(as());
    const list = await acm.send(new ListCertificatesCommand({}));
    expect(list.CertificateSummaryList).toMatchObject([
      { CertificateArn: CERTIFICATE, DomainName: 'shop.acme.dev' },
    ]);
    const { Certificate } = await acm.send(
      new DescribeCertificateCommand({ CertificateArn: CERTIFICATE }),
    );
    expect(Certificate).toMatchObject({
      InUseBy: [balancer.LoadBalancerArn],
      RenewalSummary: { RenewalStatus: 'PENDING_VALIDATION' },
      SubjectAlternativeNames: ['shop.acme.dev', '*.shop.acme.dev'],
    });
    expect(Certificate!.NotAfter!.getTime()).toBeGreaterThan(clock.now());
    await expect(
      acm.send(
        new DescribeCertificateCommand({ CertificateArn: `${CERTIFICATE}x` }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('the interruption queue and the age of its oldest message', async () => {
    const sqs = new SQSClient({ ...as(), useQueueUrlAsEndpoint: false });
    const { QueueUrl } = await sqs.send(
      new GetQueueUrlCommand({ QueueName: 'Karpenter-bluesky' }),
    );
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'MessageRetentionPeriod',
        ],
      }),
    );
    expect(Attributes).toEqual({
      ApproximateNumberOfMessages: '37',
      MessageRetentionPeriod: '300',
    });
    await expect(
      sqs.send(new GetQueueUrlCommand({ QueueName: 'none' })),
    ).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    const age = (QueueName: string) =>
      new CloudWatchClient(as()).send(
        new GetMetricDataCommand({
          StartTime: new Date(clock.now() - 10 * MINUTE),
          EndTime: new Date(clock.now()),
          MetricDataQueries: [
            {
              Id: 'age',
              MetricStat: {
                Metric: {
                  Namespace: 'AWS/SQS',
                  MetricName: 'ApproximateAgeOfOldestMessage',
                  Dimensions: [{ Name: 'QueueName', Value: QueueName }],
                },
                Period: 60,
                Stat: 'Maximum',
              },
            },
          ],
        }),
      );
    const [measured] = (await age('Karpenter-bluesky')).MetricDataResults!;
    expect(measured.Values!.length).toBeGreaterThanOrEqual(9);
    expect(measured.Values![0]).toBe(290);
    expect((await age('none')).MetricDataResults![0].Values).toEqual([]);
  });

  it('quotas and prices', async () => {
    const quotas = new ServiceQuotasClient(as());
    const quota = (QuotaCode: string) =>
      quotas.send(
        new GetServiceQuotaCommand({ ServiceCode: 'ec2', QuotaCode }),
      );
    expect((await quota('L-DB2E81BA')).Quota).toMatchObject({
      Value: 16,
      QuotaName: 'Running On-Demand G and VT instances',
    });
    await expect(quota('L-NONE')).rejects.toMatchObject({
      name: 'NoSuchResourceException',
    });
    const { PriceList } = await new PricingClient(as()).send(
      new GetProductsCommand({
        ServiceCode: 'AmazonEC2',
        Filters: [
          { Type: 'TERM_MATCH', Field: 'instanceType', Value: 'g6.xlarge' },
          { Type: 'TERM_MATCH', Field: 'regionCode', Value: 'us-east-1' },
          { Type: 'TERM_MATCH', Field: 'operatingSystem', Value: 'Linux' },
        ],
      }),
    );
    expect(PriceList).toHaveLength(1);
    const [term] = Object.values<any>(
      JSON.parse(String(PriceList![0])).terms.OnDemand,
    );
    const [dimension] = Object.values<any>(term.priceDimensions);
    expect(Number(dimension.pricePerUnit.USD)).toBe(0.8048);
  });

  it('a query of the trail runs for a moment, then counts refused calls', async () => {
    const logs = new CloudWatchLogsClient(as());
    const { queryId } = await logs.send(
      new StartQueryCommand({
        logGroupName: '/aws/cloudtrail/bluesky',
        startTime: Math.floor((clock.now() - HOUR) / 1000),
        endTime: Math.floor(clock.now() / 1000),
        queryString:
          'fields @timestamp, userIdentity.sessionContext.sessionIssuer.userName as role | filter errorCode like /Denied/ | stats count(*) as calls, latest(@timestamp) as last by eventSource, eventName, role | sort calls desc | limit 20',
      }),
    );
    const results = () => logs.send(new GetQueryResultsCommand({ queryId }));
    expect((await results()).status).toBe('Running');
    clock.advance(3000);
    const done = await results();
    expect(done.status).toBe('Complete');
    expect(
      done.results!.map(row => row.map(each => `${each.field}=${each.value}`)),
    ).toEqual([
      [
        'eventSource=sqs.amazonaws.com',
        'eventName=GetQueueUrl',
        'role=bluesky-karpenter',
        'calls=3',
        expect.stringMatching(/^last=20/),
      ],
    ]);
  });

  it('EKS: insights, updates, add-on versions, Fargate profiles, access policies', async () => {
    const eks = new EKSClient(as());
    const clusterName = 'bluesky';
    const { insights } = await eks.send(
      new ListInsightsCommand({
        clusterName,
        filter: { categories: ['UPGRADE_READINESS'], statuses: ['PASSING'] },
      }),
    );
    expect(insights!.length).toBeGreaterThanOrEqual(4);
    const { insight } = await eks.send(
      new DescribeInsightCommand({ clusterName, id: insights![0].id }),
    );
    expect(insight).toMatchObject({
      name: insights![0].name,
      insightStatus: { status: 'PASSING' },
    });
    expect(insight!.lastRefreshTime!.getTime()).toBeLessThanOrEqual(
      clock.now(),
    );
    const { updateIds } = await eks.send(
      new ListUpdatesCommand({ name: clusterName }),
    );
    const { update } = await eks.send(
      new DescribeUpdateCommand({ name: clusterName, updateId: updateIds![0] }),
    );
    expect(update).toMatchObject({ status: 'Successful', errors: [] });
    const { addons } = await eks.send(
      new DescribeAddonVersionsCommand({
        addonName: 'coredns',
        kubernetesVersion: '1.36',
      }),
    );
    expect(addons![0].addonVersions!.length).toBeGreaterThanOrEqual(2);
    expect(
      addons![0].addonVersions!.filter(
        each => each.compatibilities![0].defaultVersion,
      ),
    ).toHaveLength(1);
    const { fargateProfileNames } = await eks.send(
      new ListFargateProfilesCommand({ clusterName }),
    );
    const { fargateProfile } = await eks.send(
      new DescribeFargateProfileCommand({
        clusterName,
        fargateProfileName: fargateProfileNames![0],
      }),
    );
    expect(fargateProfile).toMatchObject({
      status: 'ACTIVE',
      selectors: [{ namespace: 'kube-system' }],
    });
    const { accessEntries } = await eks.send(
      new ListAccessEntriesCommand({ clusterName }),
    );
    const policies = await eks.send(
      new ListAssociatedAccessPoliciesCommand({
        clusterName,
        principalArn: accessEntries!.find(each => /admin/.test(each)),
      }),
    );
    expect(policies.associatedAccessPolicies).toHaveLength(1);
  });

  it('denies and throttles single actions, each service in its own code', async () => {
    const faults = simulator.world.awsFaults('111122223333');
    const options = { ...as(), maxAttempts: 1 };
    const calls: [string, string, () => Promise<unknown>, string][] = [
      [
        'ec2:DescribeSubnets',
        'UnauthorizedOperation',
        () => new EC2Client(options).send(new DescribeSubnetsCommand({})),
        'RequestLimitExceeded',
      ],
      [
        'elasticloadbalancing:Describe*',
        'AccessDenied',
        () =>
          new ElasticLoadBalancingV2Client(options).send(
            new DescribeLoadBalancersCommand({}),
          ),
        'Throttling',
      ],
      [
        'acm:ListCertificates',
        'AccessDeniedException',
        () => new ACMClient(options).send(new ListCertificatesCommand({})),
        'ThrottlingException',
      ],
      [
        'sqs:GetQueueUrl',
        'AccessDenied',
        () =>
          new SQSClient(options).send(
            new GetQueueUrlCommand({ QueueName: 'Karpenter-bluesky' }),
          ),
        'RequestThrottled',
      ],
      [
        'servicequotas:GetServiceQuota',
        'AccessDeniedException',
        () =>
          new ServiceQuotasClient(options).send(
            new GetServiceQuotaCommand({
              ServiceCode: 'ec2',
              QuotaCode: 'L-DB2E81BA',
            }),
          ),
        'TooManyRequestsException',
      ],
      [
        'pricing:GetProducts',
        'AccessDeniedException',
        () =>
          new PricingClient(options).send(
            new GetProductsCommand({ ServiceCode: 'AmazonEC2' }),
          ),
        'ThrottlingException',
      ],
      [
        'logs:StartQuery',
        'AccessDeniedException',
        () =>
          new CloudWatchLogsClient(options).send(
            new StartQueryCommand({
              logGroupName: 'x',
              startTime: 1,
              endTime: 2,
              queryString: 'fields x',
            }),
          ),
        'ThrottlingException',
      ],
      [
        'eks:ListInsights',
        'AccessDeniedException',
        () =>
          new EKSClient(options).send(
            new ListInsightsCommand({ clusterName: 'bluesky' }),
          ),
        'ThrottlingException',
      ],
      [
        'monitoring:GetMetricData',
        'AccessDenied',
        () =>
          new CloudWatchClient(options).send(
            new GetMetricDataCommand({
              StartTime: new Date(0),
              EndTime: new Date(),
              MetricDataQueries: [{ Id: 'x' }],
            }),
          ),
        'Throttling',
      ],
    ];
    for (const [action, denied, call, throttled] of calls) {
      await expect(call()).resolves.toBeDefined();
      faults.denied.add(action);
      await expect(call()).rejects.toMatchObject({
        name: denied,
        message: expect.stringContaining('is not authorized to perform'),
      });
      faults.clear();
      faults.throttled.add(action);
      await expect(call()).rejects.toMatchObject({ name: throttled });
      faults.clear();
    }
  });

  it('gives a role no more than its policy', async () => {
    const operator = await assumeRole(
      simulator,
      'sandbox',
      'eks-platform-operator',
    );
    const eks = new EKSClient(clientOptions(simulator, operator));
    await expect(
      eks.send(new DescribeClusterCommand({ name: 'bluesky' })),
    ).resolves.toBeDefined();
    await expect(
      eks.send(new ListInsightsCommand({ clusterName: 'bluesky' })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    // The portal's own keys may only become somebody else.
    await expect(
      new EKSClient(clientOptions(simulator)).send(
        new DescribeClusterCommand({ name: 'bluesky' }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    simulator.world.awsFaults('111122223333').denied.add('sts:AssumeRole');
    await expect(
      new STSClient(clientOptions(simulator)).send(
        new AssumeRoleCommand({
          RoleArn: 'arn:aws:iam::111122223333:role/eks-platform-reader',
          RoleSessionName: 'test',
          ExternalId: 'demo-external-id-sandbox',
        }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('refuses bodies that are none, and lives on', async () => {
    const { status } = await fetch(`${simulator.awsUrl}/%zz`, {
      method: 'POST',
      body: 'x'.repeat(2 * 1024 * 1024),
    });
    expect(status).toBe(403);
    const nonsense = await fetch(`${simulator.awsUrl}//`, {
      headers: { authorization: 'AWS4-HMAC-SHA256 x' },
    });
    expect(nonsense.status).toBe(403);
  });
});
