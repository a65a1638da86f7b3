import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError, NotFoundError } from '@backstage/errors';
import type {
  FeedMessage,
  SectionName,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { setImmediate } from 'node:timers/promises';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterEntity } from '../cluster/ClusterEntity';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ViewSnapshot } from '../cluster/ViewSnapshot';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import type { FeedSink } from './FeedSink';

// Ages of quiet clusters are brought up to date this often.
const AGES_MS = 20_000;
// Lazy sources are forgotten minutes after somebody last wanted them.
const WANT_AGAIN_MS = 60_000;

interface Topic {
  /** As the browser wrote it. */
  name: string;
  entityRef: string;
  entity: ClusterEntity;
  newest?: ViewSnapshot;
  sent?: ViewSnapshot;
  agesAt: number;
  unsubscribe(): void;
}

/** What one browser watches. A slow browser gets fewer and newer messages, never a queue. */
export class FeedSession {
  readonly #credentials: BackstageCredentials;
  readonly #catalog: ClusterCatalog;
  readonly #access: ClusterAccess;
  readonly #observations: ClusterObservations;
  readonly #sections?: readonly SectionName[];
  readonly #sink: FeedSink;
  readonly #now: () => Date;
  readonly #topics = new Map<string, Topic>();
  #closed = false;
  #wantedAt = 0;

  constructor(options: {
    credentials: BackstageCredentials;
    catalog: ClusterCatalog;
    access: ClusterAccess;
    observations: ClusterObservations;
    /** Sections whose lazy sources are asked for as long as the session lasts. */
    sections?: readonly SectionName[];
    sink: FeedSink;
    now(): Date;
  }) {
    this.#credentials = options.credentials;
    this.#catalog = options.catalog;
    this.#access = options.access;
    this.#observations = options.observations;
    this.#sections = options.sections;
    this.#sink = options.sink;
    this.#now = options.now;
  }

  async open(topics: string[]): Promise<void> {
    await Promise.all(topics.map(topic => this.#open(topic)));
  }

  /** Sends what is new, after asking once for all of it whether the user may still see it. */
  async flush(): Promise<void> {
    this.#wantAgain();
    const due = [...this.#topics.values()].filter(topic => this.#isDue(topic));
    if (due.length === 0 || this.#sink.isFull) {
      return;
    }
    const readable = await this.#access.findReadable(
      due.map(topic => topic.entityRef),
      { credentials: this.#credentials },
    );
    for (const topic of due) {
      if (this.#closed || this.#sink.isFull) {
        return;
      }
      this.#send(topic, readable.has(topic.entityRef));
      // A browser that keeps up has taken the message by then.
      await setImmediate();
    }
  }

  close() {
    this.#closed = true;
    this.#topics.forEach(topic => topic.unsubscribe());
    this.#topics.clear();
  }

  async #open(name: string): Promise<void> {
    try {
      const entity = await this.#catalog.get(name, {
        credentials: this.#credentials,
      });
      const readable = await this.#access.findReadable([entity.entityRef], {
        credentials: this.#credentials,
      });
      if (!readable.has(entity.entityRef)) {
        this.#write({ type: 'denied', topic: name });
        return;
      }
      if (this.#closed) {
        return;
      }
      const observation = this.#observations.want(entity, this.#sections);
      const newest = await observation.current();
      if (this.#closed) {
        return;
      }
      const topic: Topic = {
        name,
        entityRef: entity.entityRef,
        entity,
        newest,
        agesAt: this.#now().getTime(),
        unsubscribe: observation.subscribe(snapshot => {
          topic.newest = snapshot;
        }),
      };
      this.#topics.set(name, topic);
    } catch (error) {
      this.#write(failureOf(name, error));
    }
  }

  #wantAgain() {
    const nowMs = this.#now().getTime();
    if (this.#sections?.length && nowMs - this.#wantedAt >= WANT_AGAIN_MS) {
      this.#wantedAt = nowMs;
      for (const { entity } of this.#topics.values()) {
        this.#observations.want(entity, this.#sections);
      }
    }
  }

  #isDue({ newest, sent, agesAt }: Topic): boolean {
    if (!newest || newest === sent) {
      return false;
    }
    const agesDue = this.#now().getTime() - agesAt >= AGES_MS;
    return newest.revision !== sent?.revision || agesDue;
  }

  #send(topic: Topic, readable: boolean) {
    const { newest, sent, name } = topic;
    if (!readable) {
      topic.unsubscribe();
      this.#topics.delete(name);
      this.#write({ type: 'denied', topic: name });
      return;
    }
    const nowMs = this.#now().getTime();
    const ages = nowMs - topic.agesAt >= AGES_MS;
    topic.sent = newest;
    topic.agesAt = ages || !sent ? nowMs : topic.agesAt;
    this.#write(
      sent
        ? {
            type: 'change',
            topic: name,
            change: newest!.changesSince(sent, { ages }),
          }
        : { type: 'view', topic: name, view: newest!.view },
    );
  }

  #write(message: FeedMessage) {
    if (!this.#closed) {
      this.#sink.write(message);
    }
  }
}

function failureOf(topic: string, error: unknown): FeedMessage {
  return error instanceof NotFoundError
    ? { type: 'not-found', topic }
    : {
        type: 'failed',
        topic,
        message: isError(error) ? error.message : 'The cluster cannot be shown',
      };
}
