import type {
  ClusterSummary,
  ClusterView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterEntity } from './ClusterEntity';

/** One row of a list of clusters. Without a view, only what the catalog says. */
export function summariseCluster(
  entity: ClusterEntity,
  options: {
    ownedByMe: boolean;
    state: 'loading' | 'denied' | 'seen';
    view?: ClusterView;
  },
): ClusterSummary {
  const { ownedByMe, state, view } = options;
  const { entityRef, name, ref, lifecycle, facts } = entity;
  const row = {
    entityRef,
    name,
    account: ref.account,
    region: ref.region,
    owner: facts.owner,
    ownedByMe,
  };
  if (state === 'denied') {
    return { ...row, moreProblems: 0, state };
  }
  if (!view || state === 'loading') {
    return { ...row, lifecycle, moreProblems: 0, state: 'loading' };
  }
  const [worst, ...others] = view.problems;
  return {
    ...row,
    lifecycle: view.lifecycle.state,
    verdict: view.verdict.word,
    headline: view.verdict.title ?? view.verdict.summary,
    since: worst?.since,
    moreProblems: others.length,
    perHour: view.overview.data?.cost.perHour,
    state: isUnreachable(view) ? 'unreachable' : 'ok',
  };
}

function isUnreachable(view: ClusterView): boolean {
  return (
    view.overview.state === 'unreachable' || view.nodes.state === 'unreachable'
  );
}
