import {
  DescribePodIdentityAssociationCommand,
  paginateListPodIdentityAssociations,
  type PodIdentityAssociationSummary,
} from '@aws-sdk/client-eks';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import { NotFoundError } from '@backstage/errors';
import type { PodIdentityFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { DeniedError } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

const POD_IDENTITY = 'pods.eks.amazonaws.com';

export const podIdentityFacts: FactSource<'podIdentities'> = {
  action: 'eks:ListPodIdentityAssociations',
  maxAgeMs: 60_000,
  needsCluster: true,
  async load(context) {
    const { aws, ref } = context;
    const associations = await callAws(
      context,
      'eks:ListPodIdentityAssociations',
      options =>
        collectPages(
          paginateListPodIdentityAssociations(
            { client: aws.eks(ref) },
            { clusterName: ref.name },
            options,
          ),
          page => page.associations,
        ),
    );
    return Promise.all(associations.map(summary => describe(context, summary)));
  },
};

async function describe(
  context: FactContext,
  summary: PodIdentityAssociationSummary,
): Promise<PodIdentityFacts> {
  const { aws, ref } = context;
  const { association } = await callAws(
    context,
    'eks:DescribePodIdentityAssociation',
    options =>
      aws.eks(ref).send(
        new DescribePodIdentityAssociationCommand({
          clusterName: ref.name,
          associationId: summary.associationId,
        }),
        options,
      ),
  );
  const roleName = association?.roleArn?.split('/').at(-1) ?? '';
  const createdAt = association?.createdAt?.toISOString();
  return {
    namespace: summary.namespace ?? '',
    serviceAccount: summary.serviceAccount ?? '',
    roleName,
    role: await judgeRole(context, roleName),
    ...(createdAt && { createdAt }),
  };
}

async function judgeRole(
  context: FactContext,
  roleName: string,
): Promise<PodIdentityFacts['role']> {
  const { aws, ref } = context;
  try {
    const { Role } = await callAws(context, 'iam:GetRole', options =>
      aws.iam(ref).send(new GetRoleCommand({ RoleName: roleName }), options),
    );
    const trust = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
    if (!trust) {
      return 'unknown';
    }
    return trust.includes(POD_IDENTITY) ? 'ok' : 'does-not-trust';
  } catch (error) {
    if (error instanceof NotFoundError) {
      return 'missing';
    }
    if (error instanceof DeniedError) {
      return 'unknown';
    }
    throw error;
  }
}
