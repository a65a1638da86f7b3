import { AwsError } from './AwsRequest';
import type { AwsAnswer, AwsRequest, AwsService } from './AwsRequest';

const ERROR_CODES: Record<string, string> = {
  SignatureDoesNotMatch: 'InvalidSignatureException',
  InvalidClientTokenId: 'UnrecognizedClientException',
  ExpiredToken: 'ExpiredTokenException',
  MissingAuthenticationToken: 'MissingAuthenticationTokenException',
};

/** Answers one operation of a JSON service. */
export type JsonOperation = (input: any, request: AwsRequest) => object;

export interface JsonServiceOptions {
  /** Name in the credential scope, and before its actions. */
  name: string;
  /** Before the operation in the header `x-amz-target`. */
  target: string;
  version: '1.0' | '1.1';
  /** Services that once spoke the query protocol tell its error code too. */
  queryCompatible?: boolean;
  operations: Record<string, JsonOperation>;
}

/** A service that takes and answers JSON, the operation in a header. */
export class JsonService implements AwsService {
  readonly name: string;
  readonly #options: JsonServiceOptions;

  constructor(options: JsonServiceOptions) {
    this.name = options.name;
    this.#options = options;
  }

  action({ headers }: AwsRequest): string {
    const [, operation = ''] = (headers['x-amz-target'] ?? '').split('.');
    return `${this.name}:${operation}`;
  }

  answer(request: AwsRequest): AwsAnswer {
    const { operations, target } = this.#options;
    const [service, operation = ''] = (
      request.headers['x-amz-target'] ?? ''
    ).split('.');
    if (service !== target || !Object.hasOwn(operations, operation)) {
      throw new AwsError(
        400,
        'UnknownOperationException',
        `No operation ${operation} of ${service}.`,
      );
    }
    const result = operations[operation](parsed(request.body), request);
    return this.#json(200, result, request.requestId);
  }

  refuse(error: AwsError, requestId: string): AwsAnswer {
    const code = this.#options.queryCompatible
      ? error.code
      : ERROR_CODES[error.code] ?? error.code;
    const body = { __type: code, message: error.message, ...error.members };
    const answer = this.#json(error.status, body, requestId);
    return this.#options.queryCompatible
      ? {
          ...answer,
          headers: {
            ...answer.headers,
            'x-amzn-query-error': `${error.code};Sender`,
          },
        }
      : answer;
  }

  #json(status: number, body: object, requestId: string): AwsAnswer {
    return {
      status,
      headers: {
        'content-type': `application/x-amz-json-${this.#options.version}`,
        'x-amzn-requestid': requestId,
      },
      body: JSON.stringify(body),
    };
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString() || '{}') ?? {};
  } catch {
    throw new AwsError(
      400,
      'SerializationException',
      'The body is not well-formed JSON.',
    );
  }
}
