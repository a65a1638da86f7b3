import { DescribeClusterVersionsCommand } from '@aws-sdk/client-eks';
import { callAws } from './callAws';
import type { FactSource } from './FactSource';

export const versionFacts: FactSource<'version'> = {
  action: 'eks:DescribeClusterVersions',
  maxAgeMs: 6 * 60 * 60_000,
  needsCluster: true,
  async load(context) {
    const version = context.cluster!.facts.version;
    const { clusterVersions = [] } = await callAws(
      context,
      'eks:DescribeClusterVersions',
      options =>
        context.aws
          .eks(context.ref)
          .send(
            new DescribeClusterVersionsCommand({ clusterVersions: [version] }),
            options,
          ),
    );
    const found = clusterVersions.find(v => v.clusterVersion === version);
    return (
      found && {
        version,
        endOfStandardSupport: found.endOfStandardSupportDate?.toISOString(),
        endOfExtendedSupport: found.endOfExtendedSupportDate?.toISOString(),
      }
    );
  },
};
