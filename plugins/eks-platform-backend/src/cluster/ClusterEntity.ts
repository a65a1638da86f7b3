import {
  ANNOTATION_SOURCE_LOCATION,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_FLUX_PATH,
  ANNOTATION_LIFECYCLE,
  ANNOTATION_TEMPLATE,
  ANNOTATION_UNCLAIMED,
  LIFECYCLE_STATES,
  parseClusterRef,
  type ClusterRef,
  type ClusterState,
  type LifecycleState,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** What the catalog knows of a cluster. */
export interface ClusterEntity {
  entityRef: string;
  /** Name of the entity. */
  name: string;
  /** Refs of the owners. */
  owners: string[];
  ref: ClusterRef;
  /** Found in its account; no repository owns it. */
  unclaimed: boolean;
  /** Ref of the system that it belongs to. */
  system?: string;
  lifecycle?: LifecycleState;
  facts: ClusterState['entity'];
}

// github, gitlab and gitea put the branch behind one of these.
const TREE_OF_BRANCH = /\/(-\/tree|-\/blob|tree|blob|src\/branch)\/[^/]+\/?.*$/;

/** Undefined for an entity without a readable cluster ref. */
export function toClusterEntity(entity: Entity): ClusterEntity | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const ref = parseClusterRef(annotations[ANNOTATION_CLUSTER] ?? '');
  if (!ref) {
    return undefined;
  }
  const lifecycle = annotations[ANNOTATION_LIFECYCLE] as LifecycleState;
  const owners = (entity.relations ?? [])
    .filter(relation => relation.type === RELATION_OWNED_BY)
    .map(relation => relation.targetRef);
  const system = (entity.relations ?? []).find(
    ({ type, targetRef }) =>
      type === RELATION_PART_OF && targetRef.startsWith('system:'),
  )?.targetRef;
  const files = sourceFolder(annotations[ANNOTATION_SOURCE_LOCATION]);
  return {
    entityRef: stringifyEntityRef(entity),
    name: entity.metadata.name,
    owners,
    ref,
    unclaimed: annotations[ANNOTATION_UNCLAIMED] === 'true',
    system,
    lifecycle: LIFECYCLE_STATES.includes(lifecycle) ? lifecycle : undefined,
    facts: {
      owner: owners[0] ?? textOf(entity.spec?.owner),
      repository: files?.replace(TREE_OF_BRANCH, ''),
      repositoryFiles: files,
      fluxPath: annotations[ANNOTATION_FLUX_PATH],
      template: annotations[ANNOTATION_TEMPLATE],
    },
  };
}

// Anybody may write the annotation, and a browser follows what it names.
function sourceFolder(location: string | undefined): string | undefined {
  return location && /^url:https?:\/\//.test(location)
    ? location.slice('url:'.length)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
