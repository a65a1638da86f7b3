import { DescribeClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { EksTokenSource } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { FleetSimulator } from 'fleet-simulator/server';
import type { ApiServer } from './conformance/ApiServer';

/** One cluster of the simulator as its reader role reaches it, by unmodified AWS clients. */
export async function simulatedCluster(
  simulator: FleetSimulator,
  options: { cluster: string; accountId: string; externalId: string },
): Promise<ApiServer> {
  const place = { endpoint: simulator.awsUrl, region: 'us-east-1' };
  const sts = new STSClient({
    ...place,
    credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
  });
  const { Credentials: session } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${options.accountId}:role/eks-platform-reader`,
      RoleSessionName: 'integration-tests',
      ExternalId: options.externalId,
    }),
  );
  const credentials = {
    accessKeyId: session!.AccessKeyId!,
    secretAccessKey: session!.SecretAccessKey!,
    sessionToken: session!.SessionToken!,
  };
  const eks = new EKSClient({ ...place, credentials });
  const { cluster } = await eks.send(
    new DescribeClusterCommand({ name: options.cluster }),
  );
  const tokens = new EksTokenSource({
    clusterName: options.cluster,
    region: place.region,
    credentials: async () => credentials,
  });
  return {
    url: cluster!.endpoint!,
    authority: Buffer.from(
      cluster!.certificateAuthority!.data!,
      'base64',
    ).toString(),
    token: await tokens.getToken(),
  };
}
