/** A refusal that is plain text, no `Status`. */
export class TextError extends Error {
  readonly code: number;
  readonly headers: Record<string, string>;

  constructor(
    code: number,
    text: string,
    headers: Record<string, string> = {},
  ) {
    super(text);
    this.code = code;
    this.headers = headers;
  }
}

/** What a path that nobody serves answers: absent groups, versions and CRDs look the same. */
export function unknownPath(): TextError {
  return new TextError(404, '404 page not found\n');
}

/** What API priority and fairness answers when its queues are full. */
export function tooManyRequests(retryAfterSeconds: number): TextError {
  return new TextError(429, 'Too many requests, please try again later.\n', {
    'retry-after': String(retryAfterSeconds),
  });
}

/** What the aggregator answers for a server behind it that does not. */
export function serviceUnavailable(): TextError {
  return new TextError(503, 'service unavailable\n');
}
