import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { DescribeClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { KubeConfig } from '@kubernetes/client-node';
import type { FleetSimulator } from '../server';
import { clusterToken } from './clusterToken';
import type { SessionCredentials } from './clusterToken';

const ACCOUNTS = {
  sandbox: { id: '111122223333', externalId: 'demo-external-id-sandbox' },
  'data-dev': { id: '444455556666', externalId: 'demo-external-id-data-dev' },
};

/** Options of an SDK client that talks to the simulator. */
export function clientOptions(
  simulator: FleetSimulator,
  credentials: {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken?: string;
  } = {
    accessKeyId: 'AKIADEMO',
    secretAccessKey: 'demo',
  },
) {
  return {
    endpoint: simulator.awsUrl,
    region: 'us-east-1',
    credentials,
    maxAttempts: 2,
  };
}

/** Assumes a role of a demo account by an unmodified SDK. */
export async function assumeRole(
  simulator: FleetSimulator,
  account: keyof typeof ACCOUNTS,
  role = 'eks-platform-reader',
): Promise<SessionCredentials> {
  const sts = new STSClient(clientOptions(simulator));
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${ACCOUNTS[account].id}:role/${role}`,
      RoleSessionName: 'backstage',
      ExternalId: ACCOUNTS[account].externalId,
    }),
  );
  return {
    accessKeyId: Credentials!.AccessKeyId!,
    secretAccessKey: Credentials!.SecretAccessKey!,
    sessionToken: Credentials!.SessionToken!,
  };
}

/** A kubeconfig for one cluster, made of what EKS answers. */
export async function kubeConfig(
  simulator: FleetSimulator,
  credentials: SessionCredentials,
  name: string,
  token?: string,
): Promise<KubeConfig> {
  const eks = new EKSClient(clientOptions(simulator, credentials));
  const { cluster } = await eks.send(new DescribeClusterCommand({ name }));
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    {
      name,
      server: cluster!.endpoint!,
      caData: cluster!.certificateAuthority!.data,
      skipTLSVerify: false,
    },
    {
      name: 'reader',
      token:
        token ??
        clusterToken({
          credentials,
          cluster: name,
          at: new Date(simulator.world.clock.now()),
        }),
    },
  );
  return config;
}
