import {
  DescribeAddonCommand,
  DescribeClusterVersionsCommand,
  DescribeNodegroupCommand,
  DescribePodIdentityAssociationCommand,
  EKSClient,
  ListAddonsCommand,
  ListNodegroupsCommand,
  ListPodIdentityAssociationsCommand,
} from '@aws-sdk/client-eks';
import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import {
  ListHostedZonesByNameCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { mockClient } from 'aws-sdk-client-mock';
import type { FactContext } from './FactSource';
import { factSources } from './factSources';

const eks = mockClient(EKSClient);
const iam = mockClient(IAMClient);
const route53 = mockClient(Route53Client);
const context = {
  aws: {
    client: (_: unknown, Service: new (options: object) => unknown) =>
      new Service({}),
    eks: () => new EKSClient({}),
    iam: () => new IAMClient({}),
    route53: () => new Route53Client({}),
  },
  ref: { account: 'data-dev', region: 'us-east-1', name: 'dp' },
  profile: {
    alias: 'data-dev',
    readerRole: 'reader',
    dns: [{ zone: 'acme.dev', zoneId: 'Z0' }],
  },
  cluster: { facts: { version: '1.36' } },
  signal: AbortSignal.timeout(60_000),
} as unknown as FactContext;

const allow = (zone: string) =>
  encodeURIComponent(
    JSON.stringify({
      Statement: {
        Effect: 'Allow',
        Action: 'route53:ChangeResourceRecordSets',
        Resource: `arn:aws:route53:::hostedzone/${zone}`,
      },
    }),
  );

describe('factSources', () => {
  beforeEach(() => [eks, iam, route53].forEach(mock => mock.reset()));

  it('reads support dates of the version of the cluster', async () => {
    eks.on(DescribeClusterVersionsCommand).resolves({
      clusterVersions: [
        {
          clusterVersion: '1.36',
          endOfStandardSupportDate: new Date('2027-08-02'),
          endOfExtendedSupportDate: new Date('2028-08-02'),
        },
      ],
    });
    expect(await factSources.version.load(context)).toEqual({
      version: '1.36',
      endOfStandardSupport: '2027-08-02T00:00:00.000Z',
      endOfExtendedSupport: '2028-08-02T00:00:00.000Z',
    });
  });

  it('reads all pages of add-ons and node groups', async () => {
    eks
      .on(ListAddonsCommand)
      .resolves({ addons: ['coredns'], nextToken: 'more' })
      .on(ListAddonsCommand, { nextToken: 'more' })
      .resolves({ addons: ['vpc-cni'] })
      .on(DescribeAddonCommand)
      .resolves({
        addon: {
          addonVersion: 'v1',
          status: 'DEGRADED',
          health: { issues: [{ message: 'role of 111122223333 is gone' }] },
        },
      });
    expect(await factSources.addons.load(context)).toEqual(
      ['coredns', 'vpc-cni'].map(name => ({
        name,
        version: 'v1',
        status: 'DEGRADED',
        issues: ['role of <account> is gone'],
      })),
    );
    for (const call of eks.calls()) {
      const [, options] = call.args as unknown[];
      expect(options).toMatchObject({ abortSignal: context.signal });
    }
    eks
      .on(ListNodegroupsCommand)
      .resolves({ nodegroups: ['system'] })
      .on(DescribeNodegroupCommand)
      .resolves({
        nodegroup: {
          status: 'ACTIVE',
          capacityType: 'SPOT',
          instanceTypes: ['t4g.medium'],
          scalingConfig: { minSize: 2, desiredSize: 3, maxSize: 4 },
        },
      });
    expect(await factSources.nodeGroups.load(context)).toEqual([
      {
        name: 'system',
        status: 'ACTIVE',
        capacityType: 'spot',
        instanceTypes: ['t4g.medium'],
        min: 2,
        desired: 3,
        max: 4,
        issues: [],
      },
    ]);
  });

  it('reads which zones the DNS controllers may change, and asks about no other role', async () => {
    eks
      .on(ListPodIdentityAssociationsCommand)
      .resolves({
        associations: [
          {
            namespace: 'cert-manager',
            serviceAccount: 'cert-manager',
            associationId: 'a-1',
          },
          {
            namespace: 'kube-system',
            serviceAccount: 'karpenter',
            associationId: 'a-2',
          },
        ],
      })
      .on(DescribePodIdentityAssociationCommand, { associationId: 'a-1' })
      .resolves({
        association: { roleArn: 'arn:aws:iam::444455556666:role/path/dp-dns' },
      });
    iam
      .on(ListRolePoliciesCommand, { RoleName: 'dp-dns' })
      .resolves({ PolicyNames: ['inline'] })
      .on(GetRolePolicyCommand)
      .resolves({ PolicyDocument: allow('Z0NEW') })
      .on(ListAttachedRolePoliciesCommand)
      .resolves({ AttachedPolicies: [{ PolicyArn: 'arn:p' }] })
      .on(GetPolicyCommand)
      .resolves({ Policy: { DefaultVersionId: 'v2' } as any })
      .on(GetPolicyVersionCommand, { VersionId: 'v2' })
      .resolves({ PolicyVersion: { Document: allow('Z0MORE') } });
    expect(await factSources.dnsRoles.load(context)).toEqual([
      {
        namespace: 'cert-manager',
        serviceAccount: 'cert-manager',
        roleName: 'dp-dns',
        mayChangeZones: ['Z0NEW', 'Z0MORE'],
      },
    ]);
    expect(
      eks.commandCalls(DescribePodIdentityAssociationCommand),
    ).toHaveLength(1);

    iam.on(GetRolePolicyCommand).rejects({ name: 'AccessDenied' });
    await expect(factSources.dnsRoles.load(context)).rejects.toThrow(
      'iam:GetRolePolicy is denied to role reader of account data-dev',
    );
  });

  it('reads zones at and below the domains of the profile', async () => {
    const zone = (name: string, id: string) => ({
      Name: `${name}.`,
      Id: `/hostedzone/${id}`,
      CallerReference: '',
    });
    route53
      .on(ListHostedZonesByNameCommand, { DNSName: 'acme.dev' })
      .resolves({
        HostedZones: [zone('acme.dev', 'Z1'), zone('k8s-dp.acme.dev', 'Z2')],
        IsTruncated: true,
        NextDNSName: 'x.acme.dev',
        NextHostedZoneId: 'Z3',
        MaxItems: 2,
      })
      .on(ListHostedZonesByNameCommand, { DNSName: 'x.acme.dev' })
      .resolves({
        HostedZones: [zone('x.acme.dev', 'Z3'), zone('other.dev', 'Z4')],
        IsTruncated: true,
        MaxItems: 2,
      });
    expect(await factSources.hostedZones.load(context)).toEqual([
      { id: 'Z1', name: 'acme.dev', private: false },
      { id: 'Z2', name: 'k8s-dp.acme.dev', private: false },
      { id: 'Z3', name: 'x.acme.dev', private: false },
    ]);
    expect(route53.calls()).toHaveLength(2);
  });
});
