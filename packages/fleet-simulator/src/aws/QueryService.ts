import type { AwsAnswer, AwsError, AwsRequest, AwsService } from './AwsRequest';
import { QueryParameters } from './QueryParameters';
import { queryAnswer, queryError, unknownAction } from './queryProtocol';
import type { XmlContent } from './xml';
import { writeXml } from './xml';

/** Answers one operation of a query service. */
export type QueryOperation = (
  parameters: QueryParameters,
  request: AwsRequest,
) => XmlContent;

export interface QueryServiceOptions {
  /** Name in the credential scope, and before its actions. */
  name: string;
  /** XML namespace. */
  namespace: string;
  version: string;
  /** EC2 writes its answers without the envelope of the others. */
  dialect: 'query' | 'ec2';
  operations: Record<string, QueryOperation>;
}

/** A service that takes forms and answers XML. */
export class QueryService implements AwsService {
  readonly name: string;
  readonly #options: QueryServiceOptions;

  constructor(options: QueryServiceOptions) {
    this.name = options.name;
    this.#options = options;
  }

  action({ body }: AwsRequest): string {
    return `${this.name}:${new QueryParameters(body).action}`;
  }

  answer(request: AwsRequest): AwsAnswer {
    const { namespace, operations, version, dialect } = this.#options;
    const parameters = new QueryParameters(request.body);
    const { action } = parameters;
    if (!Object.hasOwn(operations, action)) {
      throw unknownAction(action, version);
    }
    const result = operations[action](parameters, request);
    const { requestId } = request;
    if (dialect === 'query') {
      return queryAnswer({ namespace, action, requestId, result });
    }
    const inner = writeXml({ requestId }) + writeXml(result);
    return xml(
      200,
      `<${action}Response xmlns="${namespace}">${inner}</${action}Response>`,
      requestId,
    );
  }

  refuse(error: AwsError, requestId: string): AwsAnswer {
    if (this.#options.dialect === 'query') {
      return queryError(this.#options.namespace, error, requestId);
    }
    const inner = writeXml({
      Errors: { Error: { Code: error.code, Message: error.message } },
      RequestID: requestId,
    });
    return xml(error.status, `<Response>${inner}</Response>`, requestId);
  }
}

function xml(status: number, body: string, requestId: string): AwsAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/xml;charset=UTF-8',
      'x-amzn-requestid': requestId,
    },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`,
  };
}
