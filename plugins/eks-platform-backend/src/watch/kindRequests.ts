import {
  ResourceExpiredError,
  type ClusterConnection,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { RawObject } from '../kubernetes/KubernetesSource';
import { Deadline } from './Deadline';
import { readListPage, type ListMeta } from './readListPage';
import { readWatchEvents, type WatchEvent } from './readWatchEvents';

const PAGE_SIZE = 500;
const PAGE_WITHIN_MS = 30_000;
// The API server ends a watch by itself then; a little more for some kinds keeps them from ending together.
const WATCH_SECONDS = 300;
const WATCH_SPREAD_SECONDS = 30;
// Bookmarks come about every minute, so a watch that is silent for longer is broken.
const SILENT_WATCH_MS = 150_000;

/** Where a kind is listed, and what is kept of it. */
export interface Kind<T> {
  path: string;
  /** For a kind that cannot be watched: how long to wait between two lists. */
  pollMs?: number;
  /** Selects a part of the kind. */
  query?: Record<string, string>;
  project(object: RawObject): T;
}

/** One list of a kind. */
export interface KindList<T> {
  objects: Map<string, T>;
  /** Keys of objects that no projection understood. */
  unread: Set<string>;
  resourceVersion: string;
}

export function keyOf(object: RawObject): string {
  return `${object.metadata?.namespace ?? ''}/${object.metadata?.name}`;
}

/** One odd object may not cost all the others; undefined when the projection does not understand it. */
export function projectOrNothing<T>(
  kind: Kind<T>,
  object: RawObject,
): T | undefined {
  try {
    return kind.project(object);
  } catch {
    return undefined;
  }
}

/** Reads all pages; only projections are ever held. */
export async function listKind<T>(
  kind: Kind<T>,
  connection: ClusterConnection,
  signal: AbortSignal,
): Promise<KindList<T>> {
  const objects = new Map<string, T>();
  const unread = new Set<string>();
  let page: ListMeta | undefined;
  do {
    const deadline = new Deadline(PAGE_WITHIN_MS, 'A list was not complete');
    try {
      const body = await connection.read(kind.path, {
        query: {
          ...kind.query,
          limit: String(PAGE_SIZE),
          ...(page?.continue ? { continue: page.continue } : {}),
        },
        signal: deadline.or(signal),
      });
      page = await readListPage(body, {
        path: kind.path,
        // What cannot be watched need not say where a watch would begin.
        isVersioned: kind.pollMs === undefined,
        onItem: object => {
          const key = keyOf(object);
          const projection = projectOrNothing(kind, object);
          if (projection === undefined) {
            unread.add(key);
          } else {
            objects.set(key, projection);
          }
        },
      });
    } finally {
      deadline.clear();
    }
  } while (page.continue);
  return { objects, unread, resourceVersion: page.resourceVersion };
}

/** Opens a watch and gives its events; an ERROR event is thrown. */
export async function followKind(
  kind: Kind<unknown>,
  options: {
    connection: ClusterConnection;
    /** Resource version. */
    from: string;
    signal: AbortSignal;
  },
): Promise<AsyncIterable<WatchEvent>> {
  const { connection, from, signal } = options;
  const deadline = new Deadline(SILENT_WATCH_MS, 'A watch was silent');
  const seconds = WATCH_SECONDS + (kind.path.length % WATCH_SPREAD_SECONDS);
  try {
    const body = await connection.read(kind.path, {
      query: {
        ...kind.query,
        watch: 'true',
        resourceVersion: from,
        allowWatchBookmarks: 'true',
        timeoutSeconds: String(seconds),
      },
      signal: deadline.or(signal),
    });
    return watchEvents(body, deadline);
  } catch (error) {
    deadline.clear();
    throw error;
  }
}

async function* watchEvents(
  body: AsyncIterable<Uint8Array>,
  deadline: Deadline,
): AsyncGenerator<WatchEvent> {
  try {
    for await (const event of readWatchEvents(body)) {
      deadline.postpone();
      if (event.type === 'ERROR') {
        // Mostly 410; after anything else, too, only a new list says what is true.
        throw new ResourceExpiredError('The watch ended with an error');
      }
      yield event;
    }
  } finally {
    deadline.clear();
  }
}
