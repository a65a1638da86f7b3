import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';

/** The catalog entity of a cluster. */
export function makeClusterEntity(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      namespace: 'default',
      annotations: { [ANNOTATION_CLUSTER]: `sandbox/us-east-1/${name}` },
    },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/team-data' },
    relations: [
      { type: RELATION_OWNED_BY, targetRef: 'group:default/team-data' },
    ],
  };
}
