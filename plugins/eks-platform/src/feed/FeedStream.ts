import { ResponseError, toError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import { readFeedLines } from './feedLines';
import type { FeedSink, FeedTransport } from './FeedTransport';
import { getRetryDelay } from './retryDelay';

/** The server says `alive` more often than this; a longer silence means that a proxy lost the connection. */
const SILENCE_MS = 60_000;
const GATHER_MS = 50;

/** One open `POST /feed` for all topics, opened again whenever it ends. */
export class FeedStream implements FeedTransport {
  readonly #fetchApi: FetchApi;
  readonly #sink: FeedSink;
  #topics: string[] = [];
  #open?: { topics: string; abort: AbortController };
  #timer?: ReturnType<typeof setTimeout>;
  #attempt = 0;
  #heardAt?: number;

  constructor(options: { fetchApi: FetchApi; sink: FeedSink }) {
    this.#fetchApi = options.fetchApi;
    this.#sink = options.sink;
  }

  setTopics(topics: string[]) {
    this.#topics = [...topics].sort();
    if (this.#open?.topics !== this.#topics.join()) {
      this.#schedule(GATHER_MS);
    }
  }

  retry() {
    this.#open?.abort.abort();
    this.#open = undefined;
    this.#schedule(0);
  }

  #schedule(delay: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), delay);
  }

  async #connect() {
    const topics = this.#topics.join();
    if (this.#open?.topics === topics) {
      return;
    }
    this.#open?.abort.abort();
    this.#open = undefined;
    if (!topics) {
      return;
    }
    const abort = new AbortController();
    this.#open = { topics, abort };
    const end = (failure?: string) => {
      if (this.#open?.abort === abort) {
        this.#open = undefined;
        this.#ended(failure);
      }
    };
    const openedAt = Date.now();
    const watchdog = setInterval(() => {
      if (Date.now() - Math.max(openedAt, this.#heardAt ?? 0) > SILENCE_MS) {
        end(`Nothing was heard for ${SILENCE_MS / 1_000} s`);
        abort.abort();
      }
    }, SILENCE_MS / 4);
    abort.signal.addEventListener('abort', () => clearInterval(watchdog));
    try {
      await this.#listen(this.#topics, abort);
      end();
    } catch (error) {
      end(toError(error).message);
    } finally {
      clearInterval(watchdog);
    }
  }

  async #listen(topics: string[], abort: AbortController) {
    const response = await this.#fetchApi.fetch('plugin://eks-platform/feed', {
      method: 'POST',
      signal: abort.signal,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ topics }),
    });
    if (!response.ok || !response.body) {
      throw await ResponseError.fromResponse(response);
    }
    this.#heard();
    for await (const message of readFeedLines(response.body)) {
      if (abort.signal.aborted) {
        return;
      }
      // Only a stream that says something counts as a success: an empty one must not be asked each second.
      this.#attempt = 0;
      if (message.type === 'renew') {
        return;
      }
      this.#heard();
      this.#sink.onMessage(message);
    }
  }

  #heard() {
    this.#heardAt = Date.now();
    this.#sink.onLive({ state: 'live', heardAt: this.#heardAt });
  }

  #ended(failure?: string) {
    this.#attempt += 1;
    const delay = getRetryDelay(this.#attempt);
    // A server that ends the stream before the token ends is no news.
    if (failure || this.#attempt > 1) {
      const retryAt = Date.now() + delay;
      this.#sink.onLive({ state: 'lost', heardAt: this.#heardAt, retryAt });
      this.#sink.onFailure(failure ?? 'The stream ended');
    }
    this.#schedule(delay);
  }
}
