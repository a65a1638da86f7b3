import { paginateDescribeAddonVersions } from '@aws-sdk/client-eks';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactSource } from './FactSource';

export const addonVersionFacts: FactSource<'addonVersions'> = {
  action: 'eks:DescribeAddonVersions',
  maxAgeMs: 6 * 60 * 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref, cluster } = context;
    const addons = await callAws(
      context,
      'eks:DescribeAddonVersions',
      options =>
        collectPages(
          paginateDescribeAddonVersions(
            { client: aws.eks(ref) },
            { kubernetesVersion: cluster!.facts.version, owners: ['aws'] },
            options,
          ),
          page => page.addons,
        ),
    );
    return addons.map(({ addonName = '', addonVersions = [] }) => {
      const recommended = addonVersions.find(version =>
        version.compatibilities?.some(c => c.defaultVersion),
      )?.addonVersion;
      return {
        name: addonName,
        // EKS answers newest first.
        versions: addonVersions.flatMap(v => v.addonVersion ?? []),
        ...(recommended && { recommended }),
      };
    });
  },
};
