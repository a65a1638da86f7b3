import {
  ACMClient,
  DescribeCertificateCommand,
  ListCertificatesCommand,
} from '@aws-sdk/client-acm';
import {
  DescribeListenerCertificatesCommand,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { mockClient } from 'aws-sdk-client-mock';
import type { FactContext } from './FactSource';
import { factSources } from './factSources';

const elb = mockClient(ElasticLoadBalancingV2Client);
const acm = mockClient(ACMClient);
const context = {
  aws: {
    client: (_: unknown, Service: new (options: object) => unknown) =>
      new Service({}),
  },
  ref: { account: 'data-dev', region: 'us-east-1', name: 'dp' },
  profile: { alias: 'data-dev', readerRole: 'reader', dns: [] },
  cluster: { facts: { vpcId: 'vpc-1' } },
  signal: AbortSignal.timeout(60_000),
} as unknown as FactContext;

const ELB = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:';
const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/';
const denied = () =>
  Object.assign(new Error('not authorized'), {
    name: 'AccessDenied',
    $fault: 'client',
    $metadata: { httpStatusCode: 403 },
  });

describe('facts of load balancers and their certificates', () => {
  beforeEach(() => [elb, acm].forEach(mock => mock.reset()));

  const balancer = (name: string, VpcId = 'vpc-1') => ({
    LoadBalancerArn: `${ELB}loadbalancer/net/${name}/1`,
    LoadBalancerName: name,
    DNSName: `${name}.ELB.us-east-1.amazonaws.com`,
    Type: 'network' as const,
    Scheme: 'internet-facing' as const,
    State: { Code: 'active' as const },
    CreatedTime: new Date('2026-11-01T00:00:00Z'),
    VpcId,
  });
  const playLoadBalancers = () => {
    elb.on(DescribeLoadBalancersCommand).resolves({
      LoadBalancers: [
        balancer('own'),
        balancer('strange'),
        balancer('far', 'vpc-2'),
      ],
    });
    elb.on(DescribeTagsCommand).resolves({
      TagDescriptions: [
        {
          ResourceArn: balancer('own').LoadBalancerArn,
          Tags: [{ Key: 'elbv2.k8s.aws/cluster', Value: 'dp' }],
        },
        {
          ResourceArn: balancer('strange').LoadBalancerArn,
          Tags: [{ Key: 'elbv2.k8s.aws/cluster', Value: 'other' }],
        },
      ],
    });
    elb.on(DescribeListenersCommand).resolves({
      Listeners: [
        { ListenerArn: 'a', Port: 80, Protocol: 'TCP' },
        {
          ListenerArn: 'b',
          Port: 443,
          Protocol: 'TLS',
          Certificates: [{ CertificateArn: `${CERTIFICATE}one` }],
        },
      ],
    });
    elb.on(DescribeListenerCertificatesCommand).resolves({
      Certificates: [
        { CertificateArn: `${CERTIFICATE}one` },
        { CertificateArn: `${CERTIFICATE}two` },
      ],
    });
    elb.on(DescribeTargetGroupsCommand).resolves({
      TargetGroups: [{ TargetGroupArn: 'g', TargetGroupName: 'web', Port: 80 }],
    });
    elb.on(DescribeTargetHealthCommand).resolves({
      TargetHealthDescriptions: [
        { TargetHealth: { State: 'healthy' } },
        { TargetHealth: { State: 'unhealthy', Reason: 'Target.Timeout' } },
        { TargetHealth: { State: 'draining' } },
      ],
    });
  };

  it('reads those that carry the tag of the cluster, with listeners and targets, and no account id', async () => {
    playLoadBalancers();
    const found = await factSources.loadBalancers.load(context);
    expect(found).toEqual([
      {
        id: 'net/own/1',
        name: 'own',
        dnsName: 'own.elb.us-east-1.amazonaws.com',
        type: 'network',
        scheme: 'internet-facing',
        state: 'active',
        createdAt: '2026-11-01T00:00:00.000Z',
        listeners: [
          { port: 80, protocol: 'TCP', certificates: [] },
          { port: 443, protocol: 'TLS', certificates: ['one', 'two'] },
        ],
        targetGroups: [
          {
            name: 'web',
            port: 80,
            total: 3,
            healthy: 1,
            initial: 0,
            draining: 1,
            reasons: ['Target.Timeout'],
          },
        ],
      },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/\d{12}/);
  });

  it('leaves targets out when they are denied, and names the action when load balancers are', async () => {
    playLoadBalancers();
    elb.on(DescribeTargetHealthCommand).rejects(denied());
    const [own] = await factSources.loadBalancers.load(context);
    expect(own.targetGroups).toBeUndefined();
    expect(own.listeners).toHaveLength(2);
    elb.on(DescribeLoadBalancersCommand).rejects(denied());
    await expect(factSources.loadBalancers.load(context)).rejects.toThrow(
      /elasticloadbalancing:DescribeLoadBalancers/,
    );
  });

  it('describes certificates that something uses or waits for, whatever their key', async () => {
    acm.on(ListCertificatesCommand).resolves({
      CertificateSummaryList: [
        { CertificateArn: `${CERTIFICATE}used`, InUse: true },
        { CertificateArn: `${CERTIFICATE}idle`, InUse: false },
        {
          CertificateArn: `${CERTIFICATE}waits`,
          InUse: false,
          Status: 'PENDING_VALIDATION',
        },
      ],
    });
    acm
      .on(DescribeCertificateCommand, {
        CertificateArn: `${CERTIFICATE}used`,
      })
      .resolves({
        Certificate: {
          DomainName: 'pay.acme.dev',
          SubjectAlternativeNames: ['pay.acme.dev', '*.pay.acme.dev'],
          Status: 'ISSUED',
          Type: 'IMPORTED',
          NotAfter: new Date('2026-12-03T00:00:00Z'),
          InUseBy: [`${ELB}loadbalancer/app/pay/2`],
        },
      });
    acm
      .on(DescribeCertificateCommand, {
        CertificateArn: `${CERTIFICATE}waits`,
      })
      .resolves({
        Certificate: {
          DomainName: 'new.acme.dev',
          Status: 'PENDING_VALIDATION',
          Type: 'AMAZON_ISSUED',
          CreatedAt: new Date('2026-11-20T00:00:00Z'),
          DomainValidationOptions: [
            {
              DomainName: 'new.acme.dev',
              ValidationStatus: 'PENDING_VALIDATION',
              ResourceRecord: {
                Name: '_a.new.acme.dev.',
                Type: 'CNAME',
                Value: '_b.acm-validations.aws.',
              },
            },
          ],
        },
      });
    const found = await factSources.acmCertificates.load(context);
    expect(found).toEqual([
      {
        id: 'used',
        domain: 'pay.acme.dev',
        names: ['pay.acme.dev', '*.pay.acme.dev'],
        status: 'ISSUED',
        type: 'imported',
        notAfter: '2026-12-03T00:00:00.000Z',
        validations: [],
        usedBy: ['app/pay/2'],
      },
      {
        id: 'waits',
        domain: 'new.acme.dev',
        names: ['new.acme.dev'],
        status: 'PENDING_VALIDATION',
        type: 'issued',
        createdAt: '2026-11-20T00:00:00.000Z',
        validations: [
          {
            name: 'new.acme.dev',
            state: 'pending',
            record: {
              name: '_a.new.acme.dev',
              value: '_b.acm-validations.aws',
            },
          },
        ],
        usedBy: [],
      },
    ]);
    const [list] = acm.commandCalls(ListCertificatesCommand);
    expect(list.args[0].input.Includes?.keyTypes).toContain('EC_prime256v1');
  });
});
