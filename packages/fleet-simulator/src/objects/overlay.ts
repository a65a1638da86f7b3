import type { KubernetesObject } from './KubernetesObject';

/** What names an object within a cluster. */
export function objectKey({
  apiVersion,
  kind,
  metadata,
}: KubernetesObject): string {
  return `${apiVersion}/${kind}/${metadata.namespace ?? ''}/${metadata.name}`;
}

/** The objects with some of them replaced or added; the later ones win. */
export function overlay(
  objects: KubernetesObject[],
  changes: KubernetesObject[],
): KubernetesObject[] {
  const merged = new Map(objects.map(object => [objectKey(object), object]));
  for (const change of changes) {
    merged.set(objectKey(change), change);
  }
  return [...merged.values()];
}
