import {
  DescribeClusterCommand,
  EKSClient,
  ListClustersCommand,
} from '@aws-sdk/client-eks';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import {
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
} from '@kubernetes/client-node';
import { startFleetSimulator } from './server';
import type { FleetSimulator } from './server';
import { clusterToken } from './testing/clusterToken';

describe('fleet simulator', () => {
  let simulator: FleetSimulator;
  beforeAll(async () => {
    simulator = await startFleetSimulator();
  });
  afterAll(() => simulator.stop());

  it('takes a caller from AssumeRole to the pods', async () => {
    const client = { endpoint: simulator.awsUrl, region: 'us-east-1' };
    const base = { accessKeyId: 'demo', secretAccessKey: 'demo' };
    const sts = new STSClient({ ...client, credentials: base });
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: 'arn:aws:iam::111122223333:role/eks-platform-reader',
        RoleSessionName: 'backstage',
        ExternalId: 'demo-external-id-sandbox',
      }),
    );
    const credentials = {
      accessKeyId: Credentials!.AccessKeyId!,
      secretAccessKey: Credentials!.SecretAccessKey!,
      sessionToken: Credentials!.SessionToken!,
    };
    const eks = new EKSClient({ ...client, credentials });
    const { clusters } = await eks.send(new ListClustersCommand({}));
    expect(clusters).toContain('bluesky');
    const { cluster } = await eks.send(
      new DescribeClusterCommand({ name: 'bluesky' }),
    );
    expect(cluster).toMatchObject({ status: 'ACTIVE', version: '1.36' });

    const s3 = new S3Client({ ...client, credentials });
    const report = await s3.send(
      new GetObjectCommand({
        Bucket: 'acme-tofu-sandbox',
        Key: 'reports/bluesky.json',
      }),
    );
    expect(JSON.parse(await report.Body!.transformToString())).toMatchObject({
      cluster: 'bluesky',
    });

    const config = new KubeConfig();
    config.loadFromClusterAndUser(
      {
        name: 'c',
        server: cluster!.endpoint!,
        caData: cluster!.certificateAuthority!.data,
        skipTLSVerify: false,
      },
      {
        name: 'u',
        token: clusterToken({
          credentials,
          cluster: 'bluesky',
          at: new Date(),
        }),
      },
    );
    const nodes = await config.makeApiClient(CoreV1Api).listNode();
    const pods = await config
      .makeApiClient(CoreV1Api)
      .listPodForAllNamespaces();
    const pools = await config
      .makeApiClient(CustomObjectsApi)
      .listClusterCustomObject({
        group: 'karpenter.sh',
        version: 'v1',
        plural: 'nodepools',
      });
  });
});
