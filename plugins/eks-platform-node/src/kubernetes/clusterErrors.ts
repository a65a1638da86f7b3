import { CustomErrorBase, ServiceUnavailableError } from '@backstage/errors';

/** 410: the resource version is too old, so the list has to be read again. @public */
export class ResourceExpiredError extends CustomErrorBase {
  name = 'ResourceExpiredError' as const;
}

/** The API server gave no usable answer. @public */
export class ClusterUnavailableError extends ServiceUnavailableError {
  /** What the server asks for with 429 or 503. */
  readonly retryAfterMs?: number;

  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}
