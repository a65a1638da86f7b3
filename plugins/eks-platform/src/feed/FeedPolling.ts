import { ResponseError, toError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import { toViewPath } from '../api/viewPath';
import type { FeedSink, FeedTransport } from './FeedTransport';
import { getRetryDelay } from './retryDelay';

const PERIOD_MS = 5_000;

/** Asks for each view again and again, for browsers in which tabs cannot share one stream. */
export class FeedPolling implements FeedTransport {
  readonly #fetchApi: FetchApi;
  readonly #sink: FeedSink;
  #topics: string[] = [];
  #timer?: ReturnType<typeof setTimeout>;
  #attempt = 0;
  #heardAt?: number;

  constructor(options: { fetchApi: FetchApi; sink: FeedSink }) {
    this.#fetchApi = options.fetchApi;
    this.#sink = options.sink;
  }

  setTopics(topics: string[]) {
    this.#topics = topics;
    this.#schedule(0);
  }

  retry() {
    this.#schedule(0);
  }

  #schedule(delay: number) {
    clearTimeout(this.#timer);
    if (this.#topics.length > 0) {
      this.#timer = setTimeout(() => this.#round(), delay);
    }
  }

  async #round() {
    try {
      for (const topic of this.#topics) {
        this.#sink.onMessage(await this.#read(topic));
      }
      this.#attempt = 0;
      this.#heardAt = Date.now();
      this.#sink.onLive({ state: 'live', heardAt: this.#heardAt });
      this.#schedule(PERIOD_MS);
    } catch (error) {
      this.#attempt += 1;
      const delay = getRetryDelay(this.#attempt);
      const retryAt = Date.now() + delay;
      this.#sink.onLive({ state: 'lost', heardAt: this.#heardAt, retryAt });
      this.#sink.onFailure(toError(error).message);
      this.#schedule(delay);
    }
  }

  async #read(topic: string): Promise<FeedMessage> {
    const response = await this.#fetchApi.fetch(
      `plugin://eks-platform${toViewPath(topic)}`,
    );
    if (response.status === 403) {
      return { type: 'denied', topic };
    }
    if (response.status === 404) {
      return { type: 'not-found', topic };
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return { type: 'view', topic, view: await response.json() };
  }
}
