import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';

/** URL of the file or folder that a template came from; its library lies there. */
export function templateLocation(template: Entity): string {
  const { annotations = {} } = template.metadata;
  const location =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  if (!location) {
    throw new NotFoundError(
      `Template ${template.metadata.name} does not say where it comes from`,
    );
  }
  const { type, target } = parseLocationRef(location);
  return type === 'file' ? `file://${target}` : target;
}
