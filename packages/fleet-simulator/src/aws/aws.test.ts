import {
  DescribeAccessEntryCommand,
  DescribeClusterVersionsCommand,
  EKSClient,
  ListAddonsCommand,
  ListPodIdentityAssociationsCommand,
  DescribePodIdentityAssociationCommand,
  DescribeNodegroupCommand,
  DescribeClusterCommand,
  paginateListAddons,
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
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { ManualClock } from '../clock/ManualClock';
import { HOUR, MINUTE } from '../clock/duration';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';
import { assumeRole, clientOptions } from '../__testUtils__/clusterAccess';
import type { SessionCredentials } from '../__testUtils__/clusterToken';

jest.setTimeout(60_000);

describe('the AWS endpoint, by unmodified SDK clients', () => {
  const clock = new ManualClock(Date.now());
  let simulator: FleetSimulator;
  let credentials: SessionCredentials;
  const as = () => clientOptions(simulator, credentials);
  beforeAll(async () => {
    simulator = await startFleetSimulator({ clock });
    credentials = await assumeRole(simulator, 'data-dev');
  });
  afterAll(() => simulator?.stop());

  it('assumes roles with the external id only', async () => {
    const sts = new STSClient(clientOptions(simulator));
    const role = {
      RoleArn: 'arn:aws:iam::444455556666:role/eks-platform-reader',
      RoleSessionName: 'test',
    };
    await expect(sts.send(new AssumeRoleCommand(role))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(
        'is not authorized to perform: sts:AssumeRole on resource',
      ),
    });
    await expect(
      sts.send(
        new AssumeRoleCommand({
          ...role,
          RoleArn: 'arn:aws:iam::444455556666:role/nobody',
        }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    const identity = await new STSClient(as()).send(
      new GetCallerIdentityCommand({}),
    );
    expect(identity).toMatchObject({
      Account: '444455556666',
      Arn: 'arn:aws:sts::444455556666:assumed-role/eks-platform-reader/backstage',
    });
  });

  it('refuses what is not signed, signed wrongly or expired', async () => {
    const unsigned = await fetch(`${simulator.awsUrl}/clusters`);
    expect(unsigned.status).toBe(403);
    expect(unsigned.headers.get('x-amzn-errortype')).toBe(
      'MissingAuthenticationTokenException',
    );
    const garbled = await fetch(`${simulator.awsUrl}/clusters`, {
      headers: { authorization: 'AWS4 nonsense' },
    });
    expect(garbled.headers.get('x-amzn-errortype')).toBe(
      'IncompleteSignatureException',
    );

    const send = (change: Partial<SessionCredentials>) =>
      new EKSClient(
        clientOptions(simulator, { ...credentials, ...change }),
      ).send(new DescribeClusterCommand({ name: 'dp' }));
    await expect(send({ secretAccessKey: 'wrong' })).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    await expect(
      send({ sessionToken: `${credentials.sessionToken}x` }),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('describes clusters, and only those of the account and region', async () => {
    const eks = new EKSClient(as());
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'dp' }),
    );
    expect(cluster).toMatchObject({
      status: 'ACTIVE',
      version: '1.35',
      upgradePolicy: { supportType: 'STANDARD' },
    });
    expect(cluster?.createdAt).toBeInstanceOf(Date);
    await expect(
      eks.send(new DescribeClusterCommand({ name: 'bluesky' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'No cluster found for name: bluesky.',
    });
    const elsewhere = new EKSClient({ ...as(), region: 'eu-west-1' });
    await expect(
      elsewhere.send(new DescribeClusterCommand({ name: 'dp' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('pages lists as EKS does', async () => {
    const client = new EKSClient(as());
    const pages: string[][] = [];
    for await (const page of paginateListAddons(
      { client, pageSize: 3 },
      { clusterName: 'dp' },
    )) {
      pages.push(page.addons!);
    }
    expect(pages.map(each => each.length)).toEqual([3, 3, 2]);
    await expect(
      client.send(
        new ListAddonsCommand({ clusterName: 'dp', maxResults: 101 }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('describes node groups, versions and access entries', async () => {
    const eks = new EKSClient(as());
    const { nodegroup } = await eks.send(
      new DescribeNodegroupCommand({ clusterName: 'dp', nodegroupName: 'gpu' }),
    );
    expect(nodegroup).toMatchObject({
      instanceTypes: ['g6.xlarge'],
      taints: [{ key: 'workload', value: 'gpu', effect: 'NO_SCHEDULE' }],
    });
    const { clusterVersions } = await eks.send(
      new DescribeClusterVersionsCommand({ clusterVersions: ['1.35'] }),
    );
    expect(clusterVersions).toHaveLength(1);
    // The calendar moves with the start: support always ends as far ahead as it did on its own day.
    const ahead = Date.parse('2027-03-27') - Date.parse('2026-11-21');
    const end = clusterVersions![0].endOfStandardSupportDate!.getTime();
    expect(Math.abs(end - simulator.world.start - ahead)).toBeLessThan(
      24 * HOUR,
    );
    const entry = (principalArn: string) =>
      eks.send(
        new DescribeAccessEntryCommand({ clusterName: 'dp', principalArn }),
      );
    expect(
      (await entry('arn:aws:iam::444455556666:role/eks-platform-reader'))
        .accessEntry,
    ).toMatchObject({ kubernetesGroups: ['platform-portal:readers'] });
    await expect(
      entry('arn:aws:iam::444455556666:role/nobody'),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('leads from a service account to the zones that its role may change', async () => {
    const eks = new EKSClient(as());
    const { associations } = await eks.send(
      new ListPodIdentityAssociationsCommand({
        clusterName: 'dp',
        namespace: 'cert-manager',
        serviceAccount: 'cert-manager',
      }),
    );
    const { association } = await eks.send(
      new DescribePodIdentityAssociationCommand({
        clusterName: 'dp',
        associationId: associations![0].associationId,
      }),
    );
    const RoleName = association!.roleArn!.split('/').pop()!;
    const iam = new IAMClient(as());
    expect(
      (await iam.send(new ListRolePoliciesCommand({ RoleName }))).PolicyNames,
    ).toEqual([]);
    const { AttachedPolicies } = await iam.send(
      new ListAttachedRolePoliciesCommand({ RoleName }),
    );
    const { PolicyArn } = AttachedPolicies![0];
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
    const { PolicyVersion } = await iam.send(
      new GetPolicyVersionCommand({
        PolicyArn,
        VersionId: Policy!.DefaultVersionId,
      }),
    );
    const document = decodeURIComponent(PolicyVersion!.Document!);

    const { HostedZones } = await new Route53Client(as()).send(
      new ListHostedZonesByNameCommand({
        DNSName: 'k8s-us-east-1-dp.acme.dev',
        MaxItems: 1,
      }),
    );
    expect(HostedZones![0].Name).toBe('k8s-us-east-1-dp.acme.dev.');
    expect(document).toContain(HostedZones![0].Id!.replace('/hostedzone/', ''));

    const inline = await iam.send(
      new GetRolePolicyCommand({
        RoleName: 'dp-external-dns',
        PolicyName: 'external-dns',
      }),
    );
    expect(JSON.parse(decodeURIComponent(inline.PolicyDocument!)).Version).toBe(
      '2012-10-17',
    );
    await expect(
      iam.send(new ListRolePoliciesCommand({ RoleName: 'nobody' })),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });

  it('answers reports from the state bucket as S3 does', async () => {
    const s3 = new S3Client(as());
    const get = (Bucket: string, Key: string) =>
      s3.send(new GetObjectCommand({ Bucket, Key }));
    const report = await get('acme-tofu-data-dev', 'reports/dp.json');
    expect(report.ETag).toMatch(/^"[0-9a-f]{32}"$/);
    await expect(
      get('acme-tofu-data-dev', 'reports/none.json'),
    ).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(
      get('nobodys-bucket', 'reports/dp.json'),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(
      get('acme-tofu-sandbox', 'reports/bluesky.json'),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(
      get('acme-tofu-data-dev', 'dp/cluster.tfstate'),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('lets sessions end', async () => {
    const eks = new EKSClient({ ...as(), systemClockOffset: 2 * HOUR });
    clock.advance(HOUR + MINUTE);
    await expect(
      eks.send(new DescribeClusterCommand({ name: 'dp' })),
    ).rejects.toMatchObject({
      name: expect.stringMatching(/^ExpiredToken/),
    });
  });
});
