import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ResourcePath } from './resourcePath';
import { parseFieldSelector, parseLabelSelector } from './selectors';

/** Which objects of a kind a request is about. */
export interface Selection {
  matches(object: KubernetesObject): boolean;
  /** Whether labels or fields narrow it; then nobody counts what is left. */
  bySelector: boolean;
  /** Whether it leaves anything out. */
  narrow: boolean;
}

/** Reads namespace and selectors of a request. */
export function selectionOf(
  { kind, namespace }: ResourcePath,
  query: URLSearchParams,
): Selection {
  const byLabel = parseLabelSelector(query.get('labelSelector'));
  const byField = parseFieldSelector(query.get('fieldSelector'), kind);
  const bySelector = Boolean(
    query.get('labelSelector') || query.get('fieldSelector'),
  );
  return {
    bySelector,
    narrow: bySelector || namespace !== undefined,
    matches: object =>
      (namespace === undefined || object.metadata.namespace === namespace) &&
      byLabel(object) &&
      byField(object),
  };
}
