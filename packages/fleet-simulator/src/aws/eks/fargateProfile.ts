import { subnetId, zonesOf } from '../../platform/awsNames';
import { seededUuid } from '../../world/seeded';
import { awsFactsOf } from '../awsFactsOf';
import { absent } from './absent';
import { eksArn, seconds } from './naming';
import type { ClusterCall } from './EksCall';
import { page } from './page';

function profilesOf({ cluster, world }: ClusterCall) {
  return awsFactsOf(cluster, world.clock.now()).fargateProfiles;
}

/** ListFargateProfiles. */
export function listFargateProfiles(call: ClusterCall): object {
  const names = profilesOf(call).map(each => each.name);
  return page(call.request.query, 'fargateProfileNames', names);
}

/** DescribeFargateProfile. */
export function describeFargateProfile(call: ClusterCall): object {
  const { cluster, names } = call;
  const [clusterName, name] = names;
  const found = profilesOf(call).find(each => each.name === name);
  if (!found) {
    return absent(`No Fargate Profile found with name: ${name}.`, clusterName);
  }
  const id = seededUuid(`profile ${cluster.id} ${name}`);
  return {
    fargateProfile: {
      fargateProfileName: name,
      fargateProfileArn: eksArn(
        cluster,
        `fargateprofile/${clusterName}/${name}/${id}`,
      ),
      clusterName,
      createdAt: seconds(found.createdAt),
      podExecutionRoleArn: `arn:aws:iam::${cluster.account.accountId}:role/${found.roleName}`,
      subnets: zonesOf(cluster.scenario.region).map(zone =>
        subnetId(clusterName, zone),
      ),
      selectors: found.selectors,
      status: found.status,
      tags: {},
      health: { issues: found.issues ?? [] },
    },
  };
}
