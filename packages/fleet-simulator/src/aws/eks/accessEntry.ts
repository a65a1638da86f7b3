import type { AccessEntryFacts } from '../../world/ClusterFrame';
import type { SimulatedCluster } from '../../world/World';
import { seededUuid } from '../../world/seeded';
import { eksArn, seconds } from './naming';

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
