import type { ResourceKind } from './ResourceKind';
import { qualifiedName } from './ResourceKind';

/** A refusal as the API server writes it: a `Status` object. */
export class StatusError extends Error {
  readonly code: number;
  readonly reason: string;
  readonly details: object | undefined;
  readonly metadata: object;
  readonly headers: Record<string, string>;

  constructor(options: {
    code: number;
    reason: string;
    message: string;
    details?: object;
    metadata?: object;
    headers?: Record<string, string>;
  }) {
    super(options.message);
    this.code = options.code;
    this.reason = options.reason;
    this.details = options.details;
    this.metadata = options.metadata ?? {};
    this.headers = options.headers ?? {};
  }

  toStatus(): object {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: this.metadata,
      status: 'Failure',
      message: this.message,
      ...(this.reason && { reason: this.reason }),
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

/** 410 with a token that goes on with whatever is newest. */
export function continueExpired(token: string): StatusError {
  return new StatusError({
    code: 410,
    reason: 'Expired',
    message:
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without ' +
      'the continue parameter, or use the continue token in this response to retrieve the remainder of the results. ' +
      'Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted ' +
      'between the time the first chunk was returned and now may show up in the list.',
    metadata: { continue: token },
  });
}

/** 504: the server waited for a version that has not come. */
export function tooLargeVersion(wanted: number, current: number): StatusError {
  return new StatusError({
    code: 504,
    reason: 'Timeout',
    message: `Timeout: Too large resource version: ${wanted}, current: ${current}`,
    details: {
      causes: [
        {
          reason: 'ResourceVersionTooLarge',
          message: 'Too large resource version',
        },
      ],
      retryAfterSeconds: 1,
    },
  });
}

/** 422 for an option that contradicts another or has no such value. */
export function invalidOptions(
  kind: 'ListOptions' | 'PatchOptions',
  field: string,
  reason: string,
  message: string,
): StatusError {
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `${kind}.meta.k8s.io "" is invalid: ${field}: ${message}`,
    details: {
      group: 'meta.k8s.io',
      kind,
      causes: [{ reason, message, field }],
    },
  });
}

/** 404 for an object that is not there. */
export function notFound(
  kind: Pick<ResourceKind, 'plural' | 'group'>,
  name: string,
): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: `${qualifiedName(kind)} "${name}" not found`,
    details: detailsOf(kind, name),
  });
}

/** Member `details` of a refusal about one object. */
export function detailsOf(
  kind: Pick<ResourceKind, 'plural' | 'group'>,
  name: string | undefined,
): object {
  return {
    ...(name && { name }),
    ...(kind.group && { group: kind.group }),
    kind: kind.plural,
  };
}

/** 405 for a verb that is permitted but not played. */
export function methodNotAllowed(): StatusError {
  return new StatusError({
    code: 405,
    reason: 'MethodNotAllowed',
    message: 'the server does not allow this method on the requested resource',
    details: {},
  });
}

/** 406 for a form that is not written here. */
export function unacceptable(): StatusError {
  return new StatusError({
    code: 406,
    reason: 'NotAcceptable',
    message:
      '406: Not Acceptable\n\nAvailable representations: application/json, application/json;stream=watch',
    details: {},
  });
}
