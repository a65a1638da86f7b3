import type { PodIdentityFacts } from '../../world/ClusterFrame';
import type { SimulatedCluster } from '../../world/World';
import { seededHex } from '../../world/seeded';
import { eksArn, seconds } from './naming';
import { absent } from './absent';
import type { ClusterCall } from './EksCall';
import { page } from './page';

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
  const createdAt = seconds(
    association.createdAt ?? cluster.frame.eks!.createdAt,
  );
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

/** ListPodIdentityAssociations, without the roles, which only the description tells. */
export function listPodIdentities({ cluster, request }: ClusterCall): object {
  const { query } = request;
  const associations = cluster.frame
    .eks!.podIdentities.filter(
      each =>
        (query.get('namespace') ?? each.namespace) === each.namespace &&
        (query.get('serviceAccount') ?? each.serviceAccount) ===
          each.serviceAccount,
    )
    .map(each => {
      const {
        clusterName,
        namespace,
        serviceAccount,
        associationArn,
        associationId,
      } = podIdentityJson(cluster, each);
      return {
        clusterName,
        namespace,
        serviceAccount,
        associationArn,
        associationId,
      };
    });
  return page(query, 'associations', associations);
}

/** DescribePodIdentityAssociation. */
export function describePodIdentity({ cluster, names }: ClusterCall): object {
  const [clusterName, id] = names;
  const association = cluster.frame
    .eks!.podIdentities.map(each => podIdentityJson(cluster, each))
    .find(each => each.associationId === id);
  return association
    ? { association }
    : absent(`The associationID ${id} was not found.`, clusterName);
}
