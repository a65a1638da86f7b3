import {
  DescribeFargateProfileCommand,
  paginateListFargateProfiles,
} from '@aws-sdk/client-eks';
import type { FargateProfileFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

export const fargateProfileFacts: FactSource<'fargateProfiles'> = {
  action: 'eks:ListFargateProfiles',
  maxAgeMs: 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const names = await callAws(context, 'eks:ListFargateProfiles', options =>
      collectPages(
        paginateListFargateProfiles(
          { client: aws.eks(ref) },
          { clusterName: ref.name },
          options,
        ),
        page => page.fargateProfileNames,
      ),
    );
    return Promise.all(names.map(name => describe(context, name)));
  },
};

async function describe(
  context: FactContext,
  name: string,
): Promise<FargateProfileFacts> {
  const { aws, ref } = context;
  const { fargateProfile } = await callAws(
    context,
    'eks:DescribeFargateProfile',
    options =>
      aws.eks(ref).send(
        new DescribeFargateProfileCommand({
          clusterName: ref.name,
          fargateProfileName: name,
        }),
        options,
      ),
  );
  return {
    name,
    status: fargateProfile?.status ?? 'UNKNOWN',
    selectors: (fargateProfile?.selectors ?? []).map(selector => ({
      namespace: selector.namespace ?? '',
      labels: selector.labels ?? {},
    })),
    issues: (fargateProfile?.health?.issues ?? []).map(issue =>
      hideAccountIds(issue.message ?? issue.code ?? ''),
    ),
  };
}
