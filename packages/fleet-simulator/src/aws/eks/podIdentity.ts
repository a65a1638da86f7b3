import type { PodIdentityFacts } from '../../world/ClusterFrame';
import type { SimulatedCluster } from '../../world/World';
import { seededHex } from '../../world/seeded';
import { eksArn, seconds } from './naming';

/** Member `association` of DescribePodIdentityAssociation. */
export function podIdentityJson(
  cluster: SimulatedCluster,
  association: PodIdentityFacts,
) {
  const { namespace, serviceAccount, roleName } = association;
  const clusterName = cluster.scenario.cluster;
  const associationId = `a-${seededHex(
    `${cluster.id} ${namespace}/${serviceAccount}`,
    17,
  )}`;
  const createdAt = seconds(cluster.frame.eks!.createdAt);
  return {
    clusterName,
    namespace,
    serviceAccount,
    roleArn: `arn:aws:iam::${cluster.account.accountId}:role/${roleName}`,
    associationArn: eksArn(
      cluster,
      `podidentityassociation/${clusterName}/${associationId}`,
    ),
    associationId,
    tags: {},
    createdAt,
    modifiedAt: createdAt,
    disableSessionTags: false,
  };
}
