import { DescribeClusterCommand, type Cluster } from '@aws-sdk/client-eks';
import { NotFoundError } from '@backstage/errors';
import type {
  ClusterRef,
  EksClusterFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { AwsAccounts } from '../aws/AwsAccounts';
import { hideAccountIds } from '../aws/hideAccountIds';
import { translateAwsError } from '../aws/translateAwsError';
import type { DescribedCluster } from './ClusterConnections';

/** Asks EKS; undefined when there is no such cluster. */
export async function describeCluster(
  aws: AwsAccounts,
  options: { ref: ClusterRef; role: string; now: Date },
): Promise<DescribedCluster | undefined> {
  const { ref, role, now } = options;
  try {
    const { cluster } = await aws
      .eks(ref)
      .send(new DescribeClusterCommand({ name: ref.name }));
    return (
      cluster && {
        facts: factsOf(cluster),
        endpoint: cluster.endpoint,
        certificateAuthority: cluster.certificateAuthority?.data,
        observedAt: now,
      }
    );
  } catch (error) {
    const translated = translateAwsError(error, {
      action: 'eks:DescribeCluster',
      role,
      account: ref.account,
    });
    if (translated instanceof NotFoundError) {
      return undefined;
    }
    throw translated;
  }
}

function factsOf(cluster: Cluster): EksClusterFacts {
  const vpc = cluster.resourcesVpcConfig;
  return {
    status: (cluster.status ?? 'PENDING') as EksClusterFacts['status'],
    version: cluster.version ?? '',
    platformVersion: cluster.platformVersion,
    createdAt: cluster.createdAt?.toISOString(),
    supportType:
      cluster.upgradePolicy?.supportType === 'STANDARD'
        ? 'STANDARD'
        : 'EXTENDED',
    endpointPublic: vpc?.endpointPublicAccess ?? false,
    endpointPrivate: vpc?.endpointPrivateAccess ?? false,
    publicAccessCidrs: vpc?.publicAccessCidrs ?? [],
    vpcId: vpc?.vpcId,
    healthIssues: (cluster.health?.issues ?? []).map(issue => ({
      code: issue.code ?? 'Unknown',
      message: hideAccountIds(issue.message ?? ''),
    })),
  };
}
