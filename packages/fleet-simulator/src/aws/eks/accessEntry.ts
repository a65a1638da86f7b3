import type { AccessEntryFacts } from '../../world/ClusterFrame';
import type { SimulatedCluster } from '../../world/World';
import { seededUuid } from '../../world/seeded';
import { eksArn, seconds } from './naming';
import { absent } from './absent';
import type { ClusterCall } from './EksCall';
import { page } from './page';

/** Member `accessEntry` of DescribeAccessEntry. */
export function accessEntryJson(
  cluster: SimulatedCluster,
  entry: AccessEntryFacts,
) {
  const { accountId } = cluster.account;
  const clusterName = cluster.scenario.cluster;
  const id = seededUuid(`${cluster.id} ${entry.roleName}`);
  return {
    clusterName,
    principalArn: `arn:aws:iam::${accountId}:role/${entry.roleName}`,
    kubernetesGroups: entry.groups.filter(group => group !== 'system:masters'),
    accessEntryArn: eksArn(
      cluster,
      `access-entry/${clusterName}/role/${accountId}/${entry.roleName}/${id}`,
    ),
    createdAt: seconds(entry.createdAt),
    modifiedAt: seconds(entry.createdAt),
    tags: {},
    username: `arn:aws:sts::${accountId}:assumed-role/${entry.roleName}/{{SessionName}}`,
    type: 'STANDARD',
  };
}

/** ListAccessEntries. */
export function listAccessEntries({ cluster, request }: ClusterCall): object {
  const arns = cluster.frame.eks!.accessEntries.map(
    each => accessEntryJson(cluster, each).principalArn,
  );
  return page(request.query, 'accessEntries', arns);
}

function findEntry({ cluster, names }: ClusterCall): AccessEntryFacts {
  const [clusterName, principalArn] = names;
  const found = cluster.frame.eks!.accessEntries.find(
    each => accessEntryJson(cluster, each).principalArn === principalArn,
  );
  return (
    found ??
    absent(
      `The specified principalArn could not be found. You can view your available access entries with 'eks list-access-entries'.`,
      clusterName,
    )
  );
}

/** DescribeAccessEntry. */
export function describeAccessEntry(call: ClusterCall): object {
  return { accessEntry: accessEntryJson(call.cluster, findEntry(call)) };
}

/** ListAssociatedAccessPolicies: administrators have EKS's own policy, the portal's roles none. */
export function listAssociatedAccessPolicies(call: ClusterCall): object {
  const { groups, createdAt } = findEntry(call);
  const [clusterName, principalArn] = call.names;
  const policies = groups.includes('system:masters')
    ? [
        {
          policyArn:
            'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
          accessScope: { type: 'cluster', namespaces: [] },
          associatedAt: seconds(createdAt),
          modifiedAt: seconds(createdAt),
        },
      ]
    : [];
  return {
    ...page(call.request.query, 'associatedAccessPolicies', policies),
    clusterName,
    principalArn,
  };
}
