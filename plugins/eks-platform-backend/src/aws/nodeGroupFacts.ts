import {
  DescribeNodegroupCommand,
  paginateListNodegroups,
} from '@aws-sdk/client-eks';
import type { EksNodeGroupFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

export const nodeGroupFacts: FactSource<'nodeGroups'> = {
  action: 'eks:ListNodegroups',
  maxAgeMs: 30_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const names = await callAws(context, 'eks:ListNodegroups', options =>
      collectPages(
        paginateListNodegroups(
          { client: aws.eks(ref) },
          { clusterName: ref.name },
          options,
        ),
        page => page.nodegroups,
      ),
    );
    return Promise.all(names.map(name => describe(context, name)));
  },
};

async function describe(
  context: FactContext,
  name: string,
): Promise<EksNodeGroupFacts> {
  const { aws, ref } = context;
  const { nodegroup } = await callAws(
    context,
    'eks:DescribeNodegroup',
    options =>
      aws.eks(ref).send(
        new DescribeNodegroupCommand({
          clusterName: ref.name,
          nodegroupName: name,
        }),
        options,
      ),
  );
  const scaling = nodegroup?.scalingConfig;
  return {
    name,
    status: nodegroup?.status ?? 'UNKNOWN',
    capacityType: nodegroup?.capacityType === 'SPOT' ? 'spot' : 'on-demand',
    instanceTypes: nodegroup?.instanceTypes ?? [],
    min: scaling?.minSize ?? 0,
    desired: scaling?.desiredSize ?? 0,
    max: scaling?.maxSize ?? 0,
    issues: (nodegroup?.health?.issues ?? []).map(issue =>
      hideAccountIds(issue.message ?? issue.code ?? ''),
    ),
  };
}
