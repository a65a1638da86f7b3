import { DescribeClusterVersionsCommand, EKSClient } from '@aws-sdk/client-eks';
import { IAMClient } from '@aws-sdk/client-iam';
import { Route53Client } from '@aws-sdk/client-route-53';
import { S3Client } from '@aws-sdk/client-s3';
import type {
  AccountProfile,
  AwsAccounts,
  ClusterConnections,
  DescribedCluster,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { eventually } from '../__testUtils__/eventually';
import { fakeAws } from '../__testUtils__/fakeFleet';
import { ClusterFactsOfAws } from './ClusterFactsOfAws';

describe('ClusterFactsOfAws', () => {
  it('asks for the support dates of the new version right after an upgrade', async () => {
    const { eks } = fakeAws(() => 'https://abc');
    eks
      .on(DescribeClusterVersionsCommand)
      .callsFake(({ clusterVersions: [version] }) => ({
        clusterVersions: [{ clusterVersion: version }],
      }));
    let now = new Date('2026-11-21T12:00:00Z');
    const described = { facts: { status: 'ACTIVE', version: '1.35' } };
    const facts = new ClusterFactsOfAws({
      ref: { account: 'sandbox', region: 'us-east-1', name: 'bluesky' },
      profile: {
        state: { bucket: 'b', region: 'us-east-1' },
        dns: [],
      } as Partial<AccountProfile> as AccountProfile,
      aws: {
        client: (_: unknown, Service: new (options: object) => unknown) =>
          new Service({}),
        eks: () => new EKSClient({}),
        iam: () => new IAMClient({}),
        route53: () => new Route53Client({}),
        s3: () => new S3Client({}),
      } as Partial<AwsAccounts> as AwsAccounts,
      connections: {
        describe: async () => structuredClone(described) as DescribedCluster,
      } as Partial<ClusterConnections> as ClusterConnections,
      now: () => now,
      isWanted: () => true,
      onChange: () => {},
    });
    const supportOf = (version: string) =>
      eventually(() => {
        facts.refresh();
        const answer = facts.answers().version;
        return answer.state === 'ok' && answer.value?.version === version;
      });
    expect(await supportOf('1.35')).toBe(true);
    described.facts.version = '1.36';
    now = new Date('2026-11-21T12:01:00Z');
    expect(await supportOf('1.36')).toBe(true);
  });
});
