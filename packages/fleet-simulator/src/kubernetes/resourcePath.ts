import type { ResourceKind } from './ResourceKind';

/** What a path under `/api` or `/apis` names, served or not: access is decided before existence. */
export interface NamedResource {
  kind: Pick<ResourceKind, 'group' | 'plural'>;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** A path of a served kind. */
export interface ResourcePath extends NamedResource {
  kind: ResourceKind;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** Reads what a path names, whether the API server serves it or not; undefined for paths that name nothing. */
export function parseNamedResource(
  path: string,
): (NamedResource & { version: string }) | undefined {
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  const root = parts.shift();
  const group = root === 'apis' ? parts.shift() : '';
  const version = parts.shift();
  if (
    (root !== 'api' && root !== 'apis') ||
    group === undefined ||
    !version ||
    parts.length === 0
  ) {
    return undefined;
  }
  // `/namespaces/<name>` is an object, `/namespaces/<name>/pods` a list.
  if (parts[0] === 'namespaces' && parts.length > 2 && parts[2] !== 'status') {
    const [, namespace, plural, name, subresource] = parts;
    return { kind: { group, plural }, version, namespace, name, subresource };
  }
  const [plural, name, subresource] = parts;
  return { kind: { group, plural }, version, name, subresource };
}

/** The served kind that a path names; undefined where the API server answers 404. */
export function findServed(
  named: NamedResource & { version: string },
  served: ResourceKind[],
): ResourcePath | undefined {
  const kind = served.find(
    each =>
      each.group === named.kind.group &&
      each.version === named.version &&
      each.plural === named.kind.plural,
  );
  if (!kind || (named.namespace && !kind.namespaced)) {
    return undefined;
  }
  // A single namespaced object needs its namespace.
  if (kind.namespaced && named.name && !named.namespace) {
    return undefined;
  }
  return { ...named, kind };
}
