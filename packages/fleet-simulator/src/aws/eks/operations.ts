import type { AwsRequest } from '../AwsRequest';
import {
  describeAccessEntry,
  listAccessEntries,
  listAssociatedAccessPolicies,
} from './accessEntry';
import { describeAddon, listAddons } from './addon';
import { describeAddonVersions } from './addonVersions';
import { describeCluster, listClusters } from './cluster';
import { clusterVersions } from './clusterVersions';
import type { ClusterCall, EksCall } from './EksCall';
import { describeFargateProfile, listFargateProfiles } from './fargateProfile';
import { describeInsight, listInsights } from './insight';
import { describeNodeGroup, listNodeGroups } from './nodeGroup';
import { describePodIdentity, listPodIdentities } from './podIdentity';
import { describeUpdate, listUpdates } from './update';

type Operation = { method: string; path: string } & (
  | { of: 'account'; answer(call: EksCall): object }
  | { of: 'cluster'; answer(call: ClusterCall): object }
);

function account(path: string, answer: (call: EksCall) => object): Operation {
  return { method: 'GET', path, of: 'account', answer };
}

function cluster(
  path: string,
  answer: (call: ClusterCall) => object,
): Operation {
  const whole = `/clusters/*${path}`;
  return { method: 'GET', path: whole, of: 'cluster', answer };
}

/** The operations that are played, by their IAM action; `*` is a name in the path. */
export const EKS_OPERATIONS: Record<string, Operation> = {
  ListClusters: account('/clusters', listClusters),
  DescribeClusterVersions: account('/cluster-versions', clusterVersions),
  DescribeAddonVersions: account(
    '/addons/supported-versions',
    describeAddonVersions,
  ),
  DescribeCluster: cluster('', describeCluster),
  ListAddons: cluster('/addons', listAddons),
  DescribeAddon: cluster('/addons/*', describeAddon),
  ListNodegroups: cluster('/node-groups', listNodeGroups),
  DescribeNodegroup: cluster('/node-groups/*', describeNodeGroup),
  ListAccessEntries: cluster('/access-entries', listAccessEntries),
  DescribeAccessEntry: cluster('/access-entries/*', describeAccessEntry),
  ListAssociatedAccessPolicies: cluster(
    '/access-entries/*/access-policies',
    listAssociatedAccessPolicies,
  ),
  ListPodIdentityAssociations: cluster(
    '/pod-identity-associations',
    listPodIdentities,
  ),
  DescribePodIdentityAssociation: cluster(
    '/pod-identity-associations/*',
    describePodIdentity,
  ),
  ListInsights: { ...cluster('/insights', listInsights), method: 'POST' },
  DescribeInsight: cluster('/insights/*', describeInsight),
  ListUpdates: cluster('/updates', listUpdates),
  DescribeUpdate: cluster('/updates/*', describeUpdate),
  ListFargateProfiles: cluster('/fargate-profiles', listFargateProfiles),
  DescribeFargateProfile: cluster(
    '/fargate-profiles/*',
    describeFargateProfile,
  ),
};

/** The operation that method and path of a request name, with the names in its path. */
export function matchOperation({
  method,
  segments,
}: Pick<AwsRequest, 'method' | 'segments'>):
  | { name: string; names: string[] }
  | undefined {
  for (const [name, operation] of Object.entries(EKS_OPERATIONS)) {
    const pattern = operation.path.split('/').filter(Boolean);
    const fits =
      operation.method === method &&
      pattern.length === segments.length &&
      pattern.every((each, index) => each === '*' || each === segments[index]);
    if (fits) {
      const names = segments.filter((_, index) => pattern[index] === '*');
      return { name, names };
    }
  }
  return undefined;
}
