import type { AddonFacts } from '../../world/ClusterFrame';
import type { SimulatedCluster } from '../../world/World';
import { seededUuid } from '../../world/seeded';
import { eksArn, seconds } from './naming';

/** Member `addon` of DescribeAddon. */
export function addonJson(
  cluster: SimulatedCluster,
  addon: AddonFacts,
): object {
  const clusterName = cluster.scenario.cluster;
  const id = seededUuid(`${cluster.id} ${addon.name}`);
  return {
    addonName: addon.name,
    clusterName,
    status: addon.status,
    addonVersion: addon.version,
    health: { issues: [] },
    addonArn: eksArn(cluster, `addon/${clusterName}/${addon.name}/${id}`),
    createdAt: seconds(addon.createdAt),
    modifiedAt: seconds(addon.createdAt),
    tags: {},
  };
}
