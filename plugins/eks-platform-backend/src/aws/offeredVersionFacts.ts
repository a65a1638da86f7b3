import { paginateDescribeClusterVersions } from '@aws-sdk/client-eks';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactSource } from './FactSource';

export const offeredVersionFacts: FactSource<'offeredVersions'> = {
  action: 'eks:DescribeClusterVersions',
  maxAgeMs: 6 * 60 * 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const versions = await callAws(
      context,
      'eks:DescribeClusterVersions',
      options =>
        collectPages(
          paginateDescribeClusterVersions(
            { client: aws.eks(ref) },
            { includeAll: true },
            options,
          ),
          page => page.clusterVersions,
        ),
    );
    return versions.map(version => {
      const standard = version.endOfStandardSupportDate?.toISOString();
      const extended = version.endOfExtendedSupportDate?.toISOString();
      return {
        version: version.clusterVersion ?? '',
        isDefault: version.defaultVersion ?? false,
        ...(standard && { endOfStandardSupport: standard }),
        ...(extended && { endOfExtendedSupport: extended }),
      };
    });
  },
};
