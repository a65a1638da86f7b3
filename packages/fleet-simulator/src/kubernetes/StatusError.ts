/** A refusal as the API server writes it: a `Status` object. */
export class StatusError extends Error {
  readonly code: number;
  readonly reason: string;
  readonly details: object | undefined;
  readonly headers: Record<string, string>;

  constructor(options: {
    code: number;
    reason: string;
    message: string;
    details?: object;
    headers?: Record<string, string>;
  }) {
    super(options.message);
    this.code = options.code;
    this.reason = options.reason;
    this.details = options.details;
    this.headers = options.headers ?? {};
  }

  toStatus(): object {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details && { details: this.details }),
      code: this.code,
    };
  }
}

/** A token that is absent, expired, of another cluster, or of a principal without access entry: EKS tells none apart. */
export function unauthorized(): StatusError {
  return new StatusError({
    code: 401,
    reason: 'Unauthorized',
    message: 'Unauthorized',
  });
}

export function badRequest(message: string): StatusError {
  return new StatusError({ code: 400, reason: 'BadRequest', message });
}

export function gone(message: string): StatusError {
  return new StatusError({ code: 410, reason: 'Expired', message });
}

/** What a path that nobody serves answers: absent groups, versions and CRDs look the same, and it is no `Status`. */
export class UnknownPathError extends Error {
  readonly text = '404 page not found\n';
}
