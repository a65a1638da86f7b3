import {
  DescribeAccessEntryCommand,
  paginateListAccessEntries,
  paginateListAssociatedAccessPolicies,
} from '@aws-sdk/client-eks';
import type { AccessEntryFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

export const accessEntryFacts: FactSource<'accessEntries'> = {
  action: 'eks:ListAccessEntries',
  maxAgeMs: 5 * 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const principals = await callAws(
      context,
      'eks:ListAccessEntries',
      options =>
        collectPages(
          paginateListAccessEntries(
            { client: aws.eks(ref) },
            { clusterName: ref.name },
            options,
          ),
          page => page.accessEntries,
        ),
    );
    return Promise.all(principals.map(arn => describe(context, arn)));
  },
};

async function describe(
  context: FactContext,
  principalArn: string,
): Promise<AccessEntryFacts> {
  const { aws, ref, profile } = context;
  const request = { clusterName: ref.name, principalArn };
  const [{ accessEntry }, policies] = await Promise.all([
    callAws(context, 'eks:DescribeAccessEntry', options =>
      aws.eks(ref).send(new DescribeAccessEntryCommand(request), options),
    ),
    callAws(context, 'eks:ListAssociatedAccessPolicies', options =>
      collectPages(
        paginateListAssociatedAccessPolicies(
          { client: aws.eks(ref) },
          request,
          options,
        ),
        page => page.associatedAccessPolicies,
      ),
    ),
  ]);
  const [, , , , account, ...path] = principalArn.split(':');
  const principal = path.join(':');
  return {
    principal,
    type: accessEntry?.type ?? 'STANDARD',
    groups: accessEntry?.kubernetesGroups ?? [],
    policies: policies.map(({ policyArn, accessScope }) => ({
      name: policyArn?.split('/').at(-1) ?? '',
      namespaces: accessScope?.namespaces ?? [],
    })),
    isReader:
      account === profile.accountId &&
      principal.split('/').at(-1) === profile.readerRole,
    isForeign: account !== profile.accountId,
  };
}
