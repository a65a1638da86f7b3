import { RELATION_DEPENDS_ON, type Entity } from '@backstage/catalog-model';
import {
  deriveComponentView,
  type ClusterState,
  type ComponentClusters,
  type ComponentScope,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  blueskyHealthy,
  dpInTrouble,
  labUnreachable,
} from '@eks-platform/backstage-plugin-eks-platform-common/testUtils';
import { moveInTime } from './moveInTime';

/** A Component that depends on the cluster dp and runs in namespace dagster. */
export function makeComponentEntity(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'backstage.io/kubernetes-namespace': 'dagster' },
    },
    spec: { type: 'service', owner: 'group:default/team-data' },
    relations: [
      { type: RELATION_DEPENDS_ON, targetRef: 'resource:default/dp' },
    ],
  };
}

const seen = (
  state: ClusterState,
  scope: ComponentScope,
): ComponentClusters => ({
  entityRef: 'component:default/feature-sync',
  scope,
  clusters: [
    { state: 'seen', view: moveInTime(deriveComponentView(state, scope)) },
  ],
});

/** Answers to look at and to test with. */
export const COMPONENT_CLUSTERS: Record<string, () => ComponentClusters> = {
  waiting: () => seen(dpInTrouble(), { namespace: 'dagster' }),
  fine: () => seen(blueskyHealthy(), { namespace: 'web' }),
  unreachable: () => seen(labUnreachable(), { namespace: 'web' }),
  absent: () => seen(blueskyHealthy(), { kubernetesId: 'nothing' }),
};
