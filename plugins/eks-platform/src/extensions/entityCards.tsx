import { RELATION_HAS_PART, type Entity } from '@backstage/catalog-model';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_TEMPLATE,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const IS_CLUSTER = {
  [`metadata.annotations.${ANNOTATION_CLUSTER}`]: { $exists: true },
};
const IS_FROM_TEMPLATE = {
  $all: [
    IS_CLUSTER,
    { [`metadata.annotations.${ANNOTATION_TEMPLATE}`]: { $exists: true } },
  ],
};

/** A predicate cannot look into the refs of relations. */
function isSystemWithResources(entity: Entity): boolean {
  return (
    entity.kind === 'System' &&
    (entity.relations ?? []).some(
      ({ type, targetRef }) =>
        type === RELATION_HAS_PART && targetRef.startsWith('resource:'),
    )
  );
}

/** Cards on the overview pages of clusters and of the systems that they belong to. */
export const entityCardExtensions = [
  EntityCardBlueprint.make({
    name: 'cluster',
    params: {
      type: 'content',
      filter: IS_CLUSTER,
      loader: () => import('../entityCards').then(m => <m.ClusterCard />),
    },
  }),
  EntityCardBlueprint.make({
    name: 'cost',
    params: {
      type: 'content',
      filter: IS_CLUSTER,
      loader: () => import('../entityCards').then(m => <m.CostCard />),
    },
  }),
  EntityCardBlueprint.make({
    name: 'template',
    params: {
      type: 'content',
      filter: IS_FROM_TEMPLATE,
      loader: () => import('../entityCards').then(m => <m.TemplateCard />),
    },
  }),
  EntityCardBlueprint.make({
    name: 'platform',
    params: {
      type: 'content',
      filter: isSystemWithResources,
      loader: () => import('../entityCards').then(m => <m.PlatformCard />),
    },
  }),
];
