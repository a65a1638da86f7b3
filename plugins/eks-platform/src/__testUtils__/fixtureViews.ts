import {
  deriveClusterView,
  type ClusterState,
  type ClusterView,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  blueskyHealthy,
  blueskyPartial,
  checkoutBeingCreated,
  CREATION_STAGES,
  dpInTrouble,
  edgeDenied,
  edgeWithoutAccessEntry,
  labUnreachable,
} from '@eks-platform/backstage-plugin-eks-platform-common/testUtils';
import { makeLargeView } from './largeView';
import { moveInTime } from './moveInTime';

/** The view of a fixture, as if it were served now. */
export function viewOf(state: ClusterState): ClusterView {
  return { ...moveInTime(deriveClusterView(state)), revision: '1' };
}

/** Views to look at and to test with, by the name of their entity. */
export const FIXTURE_VIEWS: Record<string, () => ClusterView> = {
  bluesky: () => viewOf(blueskyHealthy()),
  dp: () => viewOf(dpInTrouble()),
  partial: () => viewOf(blueskyPartial()),
  edge: () => viewOf(edgeDenied()),
  stranger: () => viewOf(edgeWithoutAccessEntry()),
  lab: () => viewOf(labUnreachable()),
  atlas: () => makeLargeView(viewOf(blueskyHealthy()), 44),
  titan: () => makeLargeView(viewOf(blueskyHealthy()), 10_000),
  single: () => makeLargeView(viewOf(blueskyHealthy()), 1),
  empty: () => makeLargeView(viewOf(blueskyHealthy()), 0),
  ...Object.fromEntries(
    CREATION_STAGES.map(stage => [
      `checkout-${stage}`,
      () => viewOf(checkoutBeingCreated(stage)),
    ]),
  ),
};
