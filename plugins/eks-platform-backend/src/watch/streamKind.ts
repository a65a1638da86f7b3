import type { ClusterConnection } from '@eks-platform/backstage-plugin-eks-platform-node';
import { telemetry } from '../telemetry/Telemetry';
import { Deadline } from './Deadline';
import { HeldObjects } from './HeldObjects';
import { followKind, type Kind, type KindList } from './kindRequests';
import type { MemoryBudget } from './MemoryBudget';
import type { WatchEvent } from './readWatchEvents';

/** Annotation of the bookmark after the last object of the list. */
const LIST_ENDS = 'k8s.io/initial-events-end';
// Nothing of the list for so long: something between us keeps the events, or the server does not know the option.
const SILENT_LIST_MS = 15_000;

/** A list that came as the beginning of a watch, and the rest of that watch. */
export interface KindStream<T> extends KindList<T> {
  events: AsyncIterable<WatchEvent>;
}

/** Reads a kind by a watch that begins with the list (WatchList); undefined: the server does not begin with it. */
export async function streamKind<T>(
  kind: Kind<T>,
  options: {
    connection: ClusterConnection;
    signal: AbortSignal;
    budget?: MemoryBudget;
  },
): Promise<KindStream<T> | undefined> {
  const objects = new HeldObjects(kind, options.budget);
  const deadline = new Deadline(SILENT_LIST_MS, 'A list did not go on');
  let events: AsyncGenerator<WatchEvent> | undefined;
  let resourceVersion: string | undefined;
  try {
    events = await followKind(kind, {
      connection: options.connection,
      signal: deadline.or(options.signal),
    });
    resourceVersion = await readList(events, objects, deadline);
  } finally {
    deadline.clear();
    if (resourceVersion === undefined) {
      objects.release();
      await events?.return(undefined);
    }
  }
  if (resourceVersion === undefined) {
    return undefined;
  }
  telemetry.count('lists', { kind: kind.path, by: 'stream' });
  return { objects, resourceVersion, events };
}

async function readList<T>(
  events: AsyncGenerator<WatchEvent>,
  objects: HeldObjects<T>,
  deadline: Deadline,
): Promise<string | undefined> {
  for (;;) {
    const { done, value } = await events.next();
    if (done) {
      return undefined;
    }
    deadline.postpone();
    const { type, object } = value;
    if (type === 'BOOKMARK') {
      // Any other bookmark is that of a server which took the option for nothing.
      return object.metadata?.annotations?.[LIST_ENDS] === 'true'
        ? object.metadata.resourceVersion
        : undefined;
    }
    if (type === 'DELETED') {
      objects.delete(object);
    } else {
      objects.put(object);
    }
  }
}
