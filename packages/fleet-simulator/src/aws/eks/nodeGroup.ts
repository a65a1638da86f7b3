import type { NodeGroupFacts } from '../../world/ClusterFrame';
import type { SimulatedCluster } from '../../world/World';
import { seededHex, seededUuid } from '../../world/seeded';
import { subnetId, zonesOf } from '../../platform/awsNames';
import { eksArn, seconds } from './naming';
import { absent } from './absent';
import type { ClusterCall } from './EksCall';
import { page } from './page';

/** Member `nodegroup` of DescribeNodegroup. */
export function nodeGroupJson(
  cluster: SimulatedCluster,
  group: NodeGroupFacts,
): object {
  const clusterName = cluster.scenario.cluster;
  const { version } = cluster.frame.eks!;
  const seed = `${cluster.id} ${group.name}`;
  const id = seededUuid(seed);
  return {
    nodegroupName: group.name,
    nodegroupArn: eksArn(
      cluster,
      `nodegroup/${clusterName}/${group.name}/${id}`,
    ),
    clusterName,
    version,
    releaseVersion: `${version}.2-20261105`,
    createdAt: seconds(group.createdAt),
    modifiedAt: seconds(group.createdAt),
    status: group.status,
    capacityType: group.capacityType,
    scalingConfig: group.scaling,
    instanceTypes: group.instanceTypes,
    subnets: zonesOf(cluster.scenario.region).map(zone =>
      subnetId(clusterName, zone),
    ),
    amiType: group.amiType,
    nodeRole: `arn:aws:iam::${cluster.account.accountId}:role/${clusterName}-${group.name}`,
    labels: group.labels,
    taints: group.taints,
    resources: {
      autoScalingGroups: [{ name: `eks-${group.name}-${id}` }],
    },
    health: { issues: group.issues ?? [] },
    updateConfig: { maxUnavailable: 1 },
    launchTemplate: {
      name: `${group.name}-${seededHex(seed, 8)}`,
      version: '1',
      id: `lt-0${seededHex(seed, 16)}`,
    },
    tags: {},
  };
}

/** ListNodegroups. */
export function listNodeGroups({ cluster, request }: ClusterCall): object {
  const names = cluster.frame.eks!.nodeGroups.map(each => each.name);
  return page(request.query, 'nodegroups', names);
}

/** DescribeNodegroup. */
export function describeNodeGroup({ cluster, names }: ClusterCall): object {
  const [clusterName, name] = names;
  const found = cluster.frame.eks!.nodeGroups.find(each => each.name === name);
  return found
    ? { nodegroup: nodeGroupJson(cluster, found) }
    : absent(`No node group found for name: ${name}.`, clusterName);
}
