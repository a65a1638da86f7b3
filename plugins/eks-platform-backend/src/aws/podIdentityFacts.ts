import { GetRoleCommand } from '@aws-sdk/client-iam';
import { NotFoundError } from '@backstage/errors';
import type { PodIdentityFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { DeniedError } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import type { FactContext, FactSource } from './FactSource';
import { listPodIdentityAssociations } from './podIdentityAssociations';

const POD_IDENTITY = 'pods.eks.amazonaws.com';

export const podIdentityFacts: FactSource<'podIdentities'> = {
  action: 'eks:ListPodIdentityAssociations',
  maxAgeMs: 60_000,
  needsCluster: true,
  async load(context) {
    const associations = await listPodIdentityAssociations(context);
    return Promise.all(
      associations.map(async association => ({
        ...association,
        role: await judgeRole(context, association.roleName),
      })),
    );
  },
};

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
