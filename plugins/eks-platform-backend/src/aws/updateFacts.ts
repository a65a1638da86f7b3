import {
  DescribeUpdateCommand,
  paginateListUpdates,
} from '@aws-sdk/client-eks';
import type { EksUpdateFacts } from '@eks-platform/backstage-plugin-eks-platform-common';
import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';
import { callAws } from './callAws';
import { collectPages } from './collectPages';
import type { FactContext, FactSource } from './FactSource';

// EKS keeps a week of updates; more than that is history for the snapshots.
const LISTED = 20;
const ENDED = new Set(['Successful', 'Failed', 'Cancelled']);

export const updateFacts: FactSource<'updates'> = {
  action: 'eks:ListUpdates',
  maxAgeMs: 60_000,
  needsCluster: true,
  async load(context, known = []) {
    const { aws, ref } = context;
    const ids = await callAws(context, 'eks:ListUpdates', options =>
      collectPages(
        paginateListUpdates(
          { client: aws.eks(ref) },
          { name: ref.name },
          options,
        ),
        page => page.updateIds,
      ),
    );
    const updates = await Promise.all(
      ids
        .slice(0, LISTED)
        .map(
          id =>
            known.find(
              update => update.id === id && ENDED.has(update.status),
            ) ?? describe(context, id),
        ),
    );
    return updates.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  },
};

async function describe(
  context: FactContext,
  id: string,
): Promise<EksUpdateFacts> {
  const { aws, ref } = context;
  const { update } = await callAws(context, 'eks:DescribeUpdate', options =>
    aws
      .eks(ref)
      .send(
        new DescribeUpdateCommand({ name: ref.name, updateId: id }),
        options,
      ),
  );
  return {
    id,
    type: update?.type ?? 'Unknown',
    status: update?.status ?? 'Unknown',
    createdAt: update?.createdAt?.toISOString() ?? '',
    parameters: (update?.params ?? []).map(({ type, value }) =>
      hideAccountIds(`${type}: ${value}`),
    ),
    errors: (update?.errors ?? []).map(error =>
      hideAccountIds(error.errorMessage ?? error.errorCode ?? ''),
    ),
  };
}
