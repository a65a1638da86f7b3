import { isError, NotFoundError } from '@backstage/errors';
import {
  DeniedError,
  type ClusterConnection,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { telemetry } from '../telemetry/Telemetry';
import { listKind, type Kind, type KindList } from './kindRequests';
import type { MemoryBudget } from './MemoryBudget';
import { streamKind, type KindStream } from './streamKind';
import { TooLargeError } from './TooLargeError';

/** Reads kinds as streams from servers that offer it, and page by page from all others. One for each cluster. */
export class ListStreaming {
  readonly #isOffered: () => boolean;
  /** Servers that did not keep what their version promises. */
  readonly #refused = new WeakSet<ClusterConnection>();

  /** `isOffered`: whether the version of the cluster promises it. */
  constructor(options: { isOffered(): boolean }) {
    this.#isOffered = options.isOffered;
  }

  /** A whole list, and the watch that goes on from it if it was a stream. */
  async collect<T>(
    kind: Kind<T>,
    options: {
      connection: ClusterConnection;
      signal: AbortSignal;
      budget?: MemoryBudget;
    },
  ): Promise<KindList<T> & Partial<KindStream<T>>> {
    const { connection, signal, budget } = options;
    const isWatched = kind.pollMs === undefined;
    const isTried =
      isWatched && this.#isOffered() && !this.#refused.has(connection);
    const stream = isTried ? await this.#tryStream(kind, options) : undefined;
    if (stream) {
      return stream;
    }
    const list = await listKind(kind, connection, signal, budget);
    if (isTried) {
      // The pages came and the stream did not: the other kinds need not find out, too.
      this.#refused.add(connection);
    }
    return list;
  }

  /** Undefined when pages may tell more: a proxy can break streams, and an administrator can switch them off. */
  async #tryStream<T>(
    kind: Kind<T>,
    options: Parameters<typeof streamKind<T>>[1],
  ): Promise<KindStream<T> | undefined> {
    try {
      return await streamKind(kind, options);
    } catch (error) {
      const isAnswer =
        error instanceof DeniedError ||
        error instanceof NotFoundError ||
        error instanceof TooLargeError;
      if (isAnswer || options.signal.aborted) {
        throw error;
      }
      telemetry.count('watchFailures', {
        kind: kind.path,
        reason: isError(error) ? error.name : 'unknown',
      });
      return undefined;
    }
  }
}
