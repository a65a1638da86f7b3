import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Response } from 'express';

/** Where a feed's messages go. */
export interface FeedSink {
  /** Whether the receiver has not taken the last messages yet. */
  readonly isFull: boolean;
  write(message: FeedMessage): void;
}

/** Newline-delimited JSON over one response. */
export class ResponseSink implements FeedSink {
  readonly #response: Response;

  constructor(response: Response) {
    this.#response = response;
    response.status(200);
    response.set({
      'Content-Type': 'application/x-ndjson',
      // Keeps compression from holding messages back.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
  }

  get isFull(): boolean {
    return this.#response.writableNeedDrain;
  }

  write(message: FeedMessage) {
    this.#response.write(`${JSON.stringify(message)}\n`);
  }
}
