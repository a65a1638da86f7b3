import { ask, watch, type ApiServer } from './ApiServer';
import type { Probe } from './Probe';

const WATCH_LIST =
  'watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&timeoutSeconds=2';

async function eventsOf(server: ApiServer, query: string): Promise<any[]> {
  return watch(server, `/api/v1/nodes?${query}`, {
    enough: events => events.some(each => each.type === 'BOOKMARK'),
    timeoutMs: 6_000,
  });
}

/** WatchList: a watch that begins with the list, and says where the list ends. */
export const WATCH_LIST_PROBES: Probe[] = [
  {
    name: 'a watch that begins with the list and a bookmark after it',
    run: async server => {
      const events = await eventsOf(
        server,
        `${WATCH_LIST}&allowWatchBookmarks=true`,
      );
      const list = await ask(server, '/api/v1/nodes');
      const bookmark = events[events.length - 1];
      return {
        complete: events.length === list.body.items.length + 1,
        types: [...new Set(events.map(event => event.type))],
        kind: bookmark.object.kind,
        apiVersion: bookmark.object.apiVersion,
        annotations: bookmark.object.metadata.annotations,
        metadata: Object.keys(bookmark.object.metadata).sort(),
        versioned: Number(bookmark.object.metadata.resourceVersion) > 0,
      };
    },
  },
  {
    name: 'a watch that begins with the list, without bookmarks',
    run: async server => {
      const events = await eventsOf(server, WATCH_LIST);
      return [...new Set(events.map(event => event.type))];
    },
  },
  {
    name: 'a watch without its initial events',
    run: server =>
      eventsOf(
        server,
        'watch=true&sendInitialEvents=false&resourceVersionMatch=NotOlderThan&timeoutSeconds=1',
      ),
  },
  {
    name: 'a watch from a version that has not come says nothing',
    run: server =>
      eventsOf(
        server,
        'watch=true&resourceVersion=999999999999&timeoutSeconds=1',
      ),
  },
];
