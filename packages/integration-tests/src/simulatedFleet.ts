import { DescribeClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { EksTokenSource } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { FleetSimulator } from 'fleet-simulator/server';
import type { ApiServer } from './conformance/ApiServer';

interface SimulatedClusterOptions {
  cluster: string;
  accountId: string;
  externalId: string;
}

/** One cluster of the simulator as its reader and operator roles reach it, by unmodified AWS clients. */
export async function simulatedCluster(
  simulator: FleetSimulator,
  options: SimulatedClusterOptions,
): Promise<ApiServer> {
  const [reader, operator] = await Promise.all([
    assume(simulator, options, 'eks-platform-reader'),
    assume(simulator, options, 'eks-platform-operator'),
  ]);
  const eks = new EKSClient({ ...placeOf(simulator), credentials: reader });
  const { cluster } = await eks.send(
    new DescribeClusterCommand({ name: options.cluster }),
  );
  const tokenOf = (credentials: typeof reader) =>
    new EksTokenSource({
      clusterName: options.cluster,
      region: 'us-east-1',
      credentials: async () => credentials,
    }).getToken();
  return {
    url: cluster!.endpoint!,
    authority: Buffer.from(
      cluster!.certificateAuthority!.data!,
      'base64',
    ).toString(),
    token: await tokenOf(reader),
    operatorToken: await tokenOf(operator),
  };
}

function placeOf(simulator: FleetSimulator) {
  return { endpoint: simulator.awsUrl, region: 'us-east-1' };
}

async function assume(
  simulator: FleetSimulator,
  { accountId, externalId }: SimulatedClusterOptions,
  role: string,
) {
  const sts = new STSClient({
    ...placeOf(simulator),
    credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
  });
  const { Credentials: session } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/${role}`,
      RoleSessionName: 'integration-tests',
      ExternalId: externalId,
    }),
  );
  return {
    accessKeyId: session!.AccessKeyId!,
    secretAccessKey: session!.SecretAccessKey!,
    sessionToken: session!.SessionToken!,
  };
}
