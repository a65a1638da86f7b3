import {
  DescribePodIdentityAssociationCommand,
  paginateListPodIdentityAssociations,
  type PodIdentityAssociationSummary,
} from '@aws-sdk/client-eks';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext } from './FactSource';

/** The service account that gets the credentials of a role. */
export interface PodIdentityAssociation {
  namespace: string;
  serviceAccount: string;
  roleName: string;
  /** ISO 8601. */
  createdAt?: string;
}

/** Associations of the cluster; only those that `wanted` lets through cost a call each. */
export async function listPodIdentityAssociations(
  context: FactContext,
  wanted: (serviceAccount: string) => boolean = () => true,
): Promise<PodIdentityAssociation[]> {
  const { aws, ref } = context;
  const summaries = await callAws(
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
  return Promise.all(
    summaries
      .filter(({ serviceAccount = '' }) => wanted(serviceAccount))
      .map(summary => describe(context, summary)),
  );
}

async function describe(
  context: FactContext,
  summary: PodIdentityAssociationSummary,
): Promise<PodIdentityAssociation> {
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
  const createdAt = association?.createdAt?.toISOString();
  return {
    namespace: summary.namespace ?? '',
    serviceAccount: summary.serviceAccount ?? '',
    roleName: association?.roleArn?.split('/').at(-1) ?? '',
    ...(createdAt && { createdAt }),
  };
}
