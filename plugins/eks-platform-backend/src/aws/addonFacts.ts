import { DescribeAddonCommand, paginateListAddons } from '@aws-sdk/client-eks';
import type { EksAddonFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

export const addonFacts: FactSource<'addons'> = {
  action: 'eks:ListAddons',
  maxAgeMs: 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const names = await callAws(context, 'eks:ListAddons', options =>
      collectPages(
        paginateListAddons(
          { client: aws.eks(ref) },
          { clusterName: ref.name },
          options,
        ),
        page => page.addons,
      ),
    );
    return Promise.all(names.map(name => describe(context, name)));
  },
};

async function describe(
  context: FactContext,
  name: string,
): Promise<EksAddonFacts> {
  const { aws, ref } = context;
  const { addon } = await callAws(context, 'eks:DescribeAddon', options =>
    aws
      .eks(ref)
      .send(
        new DescribeAddonCommand({ clusterName: ref.name, addonName: name }),
        options,
      ),
  );
  return {
    name,
    version: addon?.addonVersion ?? '',
    status: addon?.status ?? 'UNKNOWN',
    issues: (addon?.health?.issues ?? []).map(issue =>
      hideAccountIds(issue.message ?? issue.code ?? ''),
    ),
  };
}
