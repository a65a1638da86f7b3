import type { ResourceKind } from './resourceKinds';

/** What a path under `/api` or `/apis` names. */
export interface ResourcePath {
  kind: ResourceKind;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** Finds the resource of a path among the served kinds; undefined where the API server answers 404. */
export function parseResourcePath(
  path: string,
  served: ResourceKind[],
): ResourcePath | undefined {
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  const root = parts.shift();
  const group = root === 'apis' ? parts.shift() : '';
  const version = parts.shift();
  if ((root !== 'api' && root !== 'apis') || !version || parts.length === 0) {
    return undefined;
  }
  const find = (plural: string) =>
    served.find(
      kind =>
        kind.group === group &&
        kind.version === version &&
        kind.plural === plural,
    );
  // `/namespaces/<name>` is an object, `/namespaces/<name>/pods` a list.
  if (parts[0] === 'namespaces' && parts.length > 2 && parts[2] !== 'status') {
    const [, namespace, plural, name, subresource] = parts;
    const kind = find(plural);
    return kind?.namespaced
      ? { kind, namespace, name, subresource }
      : undefined;
  }
  const [plural, name, subresource] = parts;
  const kind = find(plural);
  // A single namespaced object needs its namespace.
  return kind && !(kind.namespaced && name)
    ? { kind, name, subresource }
    : undefined;
}
