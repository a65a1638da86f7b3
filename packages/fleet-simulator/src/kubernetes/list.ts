import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ObjectStore } from './ObjectStore';
import type { ResourcePath } from './resourcePath';
import { apiVersionOf } from './resourceKinds';
import { parseFieldSelector, parseLabelSelector } from './selectors';
import { badRequest, gone, StatusError } from './StatusError';

/** The objects of a path that a query selects. */
export function selection(
  path: ResourcePath,
  query: URLSearchParams,
): (object: KubernetesObject) => boolean {
  const byLabel = parseLabelSelector(query.get('labelSelector'));
  const byField = parseFieldSelector(query.get('fieldSelector'));
  const { kind, namespace } = path;
  return object =>
    object.kind === kind.kind &&
    object.apiVersion === apiVersionOf(kind) &&
    (namespace === undefined || object.metadata.namespace === namespace) &&
    (path.name === undefined || object.metadata.name === path.name) &&
    byLabel(object) &&
    byField(object);
}

interface Continuation {
  v: 'meta.k8s.io/v1';
  rv: number;
  start: string;
}

/** Pages that are still being read, by revision: a list shows one moment from its first page to its last. */
export class ListSnapshots {
  readonly #pages = new Map<string, KubernetesObject[]>();

  /** Answers one page of a list. */
  page(store: ObjectStore, path: ResourcePath, query: URLSearchParams): object {
    const { kind } = path;
    const limit = parseLimit(query.get('limit'));
    const from = parseContinue(query.get('continue'));
    const matches = selection(path, query);
    const revision = from?.rv ?? store.revision;
    const id = `${revision} ${path.namespace ?? ''} ${kind.group}/${
      kind.plural
    }`;
    const held = from ? this.#pages.get(id) : undefined;
    if (from && !held) {
      throw gone(
        'The provided continue parameter is too old to display a consistent list result. ' +
          'You must start a new list without the continue parameter.',
      );
    }
    const all = (held ?? store.list(apiVersionOf(kind), kind.kind)).filter(
      matches,
    );
    const begin = from ? all.findIndex(each => position(each) > from.start) : 0;
    const rest = begin < 0 ? [] : all.slice(begin);
    const items = limit ? rest.slice(0, limit) : rest;
    const left = rest.length - items.length;
    if (left > 0) {
      this.#remember(id, held ?? all);
    }
    return {
      kind: `${kind.kind}List`,
      apiVersion: apiVersionOf(kind),
      metadata: {
        resourceVersion: String(revision),
        ...(left > 0 && {
          continue: writeContinue(revision, items[items.length - 1]),
          remainingItemCount: left,
        }),
      },
      // Items of typed lists carry no kind of their own; custom resources do.
      items: kind.custom ? items : items.map(withoutType),
    };
  }

  #remember(id: string, objects: KubernetesObject[]): void {
    this.#pages.set(id, objects);
    for (const oldest of [...this.#pages.keys()].slice(0, -50)) {
      this.#pages.delete(oldest);
    }
  }
}

function withoutType({ apiVersion, kind, ...rest }: KubernetesObject): object {
  return rest;
}

function position(object: KubernetesObject): string {
  return `${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}

function parseLimit(text: string | null): number {
  const limit = Number(text ?? 0);
  if (!Number.isInteger(limit) || limit < 0) {
    throw badRequest(`strconv.ParseInt: parsing "${text}": invalid syntax`);
  }
  return limit;
}

function parseContinue(text: string | null): Continuation | undefined {
  if (!text) {
    return undefined;
  }
  try {
    const token = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (token.v === 'meta.k8s.io/v1') {
      return token;
    }
  } catch {
    // Refused below, as any other unreadable token.
  }
  throw badRequest('continue key is not valid');
}

function writeContinue(revision: number, last: KubernetesObject): string {
  const token: Continuation = {
    v: 'meta.k8s.io/v1',
    rv: revision,
    start: position(last),
  };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** One object, or 404 in the API server's words. */
export function getObject(
  store: ObjectStore,
  path: ResourcePath,
): KubernetesObject {
  const { kind, name } = path;
  const found = store
    .list(apiVersionOf(kind), kind.kind)
    .find(selection(path, new URLSearchParams()));
  if (!found) {
    const resource = kind.group ? `${kind.plural}.${kind.group}` : kind.plural;
    throw new StatusError({
      code: 404,
      reason: 'NotFound',
      message: `${resource} "${name}" not found`,
      details: {
        name,
        ...(kind.group && { group: kind.group }),
        kind: kind.plural,
      },
    });
  }
  return found;
}
