import type { AddonFacts } from '../../world/ClusterFrame';
import type { SimulatedCluster } from '../../world/World';
import { seededUuid } from '../../world/seeded';
import { eksArn, seconds } from './naming';
import { absent } from './absent';
import type { ClusterCall } from './EksCall';
import { page } from './page';

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
    health: { issues: addon.issues ?? [] },
    addonArn: eksArn(cluster, `addon/${clusterName}/${addon.name}/${id}`),
    createdAt: seconds(addon.createdAt),
    modifiedAt: seconds(addon.createdAt),
    tags: {},
  };
}

/** ListAddons. */
export function listAddons({ cluster, request }: ClusterCall): object {
  const names = cluster.frame.eks!.addons.map(each => each.name);
  return page(request.query, 'addons', names);
}

/** DescribeAddon. */
export function describeAddon({ cluster, names }: ClusterCall): object {
  const [clusterName, name] = names;
  const found = cluster.frame.eks!.addons.find(each => each.name === name);
  return found
    ? { addon: addonJson(cluster, found) }
    : absent(`No addon: ${name} found in cluster: ${clusterName}`, clusterName);
}
