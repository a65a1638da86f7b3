import {
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { ComponentScope } from '@eks-platform/backstage-plugin-eks-platform-common';

// As the kubernetes plugin reads them.
const ANNOTATION_ID = 'backstage.io/kubernetes-id';
const ANNOTATION_NAMESPACE = 'backstage.io/kubernetes-namespace';

/** What the catalog says of a Component that runs in clusters. */
export interface ComponentEntity {
  entityRef: string;
  scope: ComponentScope;
  /** Refs of resources that it depends on; some may be clusters. */
  resources: string[];
}

/** Undefined for an entity whose annotations name nothing in a cluster. */
export function toComponentEntity(entity: Entity): ComponentEntity | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const kubernetesId = annotations[ANNOTATION_ID];
  const namespace = annotations[ANNOTATION_NAMESPACE];
  if (!kubernetesId && !namespace) {
    return undefined;
  }
  return {
    entityRef: stringifyEntityRef(entity),
    scope: {
      ...(kubernetesId && { kubernetesId }),
      ...(namespace && { namespace }),
    },
    resources: (entity.relations ?? [])
      .filter(
        ({ type, targetRef }) =>
          type === RELATION_DEPENDS_ON && targetRef.startsWith('resource:'),
      )
      .map(({ targetRef }) => targetRef),
  };
}
