import {
  ClusterUnavailableError,
  ResourceExpiredError,
  type ClusterConnection,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { RawObject } from '../kubernetes/KubernetesSource';
import { telemetry } from '../telemetry/Telemetry';
import { Deadline } from './Deadline';
import { HeldObjects } from './HeldObjects';
import type { MemoryBudget } from './MemoryBudget';
import { readListPage, type ListMeta } from './readListPage';
import { readWatchEvents, type WatchEvent } from './readWatchEvents';

const PAGE_SIZE = 500;
// Half a million objects.
const MOST_PAGES = 1_000;
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
  objects: HeldObjects<T>;
  resourceVersion: string;
}

/** Reads all pages; only projections are ever held. */
export async function listKind<T>(
  kind: Kind<T>,
  connection: ClusterConnection,
  signal: AbortSignal,
  budget?: MemoryBudget,
): Promise<KindList<T>> {
  const objects = new HeldObjects(kind, budget);
  try {
    const resourceVersion = await readPages(kind, {
      connection,
      signal,
      objects,
    });
    telemetry.count('lists', { kind: kind.path, by: 'pages' });
    return { objects, resourceVersion };
  } catch (error) {
    objects.release();
    throw error;
  }
}

async function readPages<T>(
  kind: Kind<T>,
  options: {
    connection: ClusterConnection;
    signal: AbortSignal;
    objects: HeldObjects<T>;
  },
): Promise<string> {
  const { connection, signal, objects } = options;
  let token: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const deadline = new Deadline(PAGE_WITHIN_MS, 'A list was not complete');
    let page: ListMeta;
    try {
      const body = await connection.read(kind.path, {
        query: {
          ...kind.query,
          limit: String(PAGE_SIZE),
          ...(token && { continue: token }),
        },
        signal: deadline.or(signal),
      });
      page = await readListPage(body, {
        path: kind.path,
        // What cannot be watched need not say where a watch would begin.
        isVersioned: kind.pollMs === undefined,
        onItem: object => objects.put(object),
      });
    } finally {
      deadline.clear();
    }
    if (!page.continue) {
      return page.resourceVersion;
    }
    if (page.continue === token) {
      break;
    }
    token = page.continue;
  }
  throw new ClusterUnavailableError(
    `The list of ${kind.path} does not end: look for a proxy between Backstage and the API server`,
  );
}

/** Opens a watch and gives its events; an ERROR event is thrown. Without a version it begins with the list. */
export async function followKind(
  kind: Kind<unknown>,
  options: {
    connection: ClusterConnection;
    /** Resource version. */
    from?: string;
    signal: AbortSignal;
  },
): Promise<AsyncGenerator<WatchEvent>> {
  const { connection, from, signal } = options;
  const deadline = new Deadline(SILENT_WATCH_MS, 'A watch was silent');
  const seconds = WATCH_SECONDS + (kind.path.length % WATCH_SPREAD_SECONDS);
  try {
    const body = await connection.read(kind.path, {
      query: {
        ...kind.query,
        watch: 'true',
        ...(from === undefined
          ? { sendInitialEvents: 'true', resourceVersionMatch: 'NotOlderThan' }
          : { resourceVersion: from }),
        allowWatchBookmarks: 'true',
        timeoutSeconds: String(seconds),
      },
      signal: deadline.or(signal),
    });
    telemetry.count('watchStarts', { kind: kind.path });
    return watchEvents(kind, body, deadline);
  } catch (error) {
    deadline.clear();
    throw error;
  }
}

async function* watchEvents(
  { path }: Kind<unknown>,
  body: AsyncIterable<Uint8Array>,
  deadline: Deadline,
): AsyncGenerator<WatchEvent> {
  try {
    for await (const event of readWatchEvents(body, path)) {
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
