import Ajv2020 from 'ajv/dist/2020';
import { readApiDescription } from '../schema/readApiDescription';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  example?: unknown;
}

/** One operation of the description, with its references resolved. */
export interface DescribedOperation {
  id: string;
  method: 'get' | 'post';
  /** As express writes it: `/clusters/:kind/:namespace/:name/view`. */
  route: string;
  permissions: string[];
  /** Whether it answers without a token. */
  isOpen: boolean;
  /** `rows`: who is denied gets 200, and nothing of what is denied. */
  whenDenied: 'refused' | 'rows';
  parameters: Parameter[];
  body?: object;
  statuses: number[];
  mediaType: string;
}

/** The OpenAPI document as tests use it: its operations, with an example request, and what answers must look like. */
export class ApiDescription {
  readonly document: any = readApiDescription();
  readonly operations: DescribedOperation[];
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });

  constructor() {
    this.#ajv.addSchema(this.document, 'api');
    this.operations = Object.entries<any>(this.document.paths).flatMap(
      ([path, item]) =>
        (['get', 'post'] as const)
          .filter(method => item[method])
          .map(method => this.#read(path, method, item)),
    );
  }

  /** What is wrong with an answer; empty when it is as described. */
  faultsOf(operation: DescribedOperation, status: number, body: unknown) {
    const path = operation.route.replace(/:(\w+)/g, '{$1}');
    const response = this.#resolve(
      this.document.paths[path][operation.method].responses[status],
    );
    if (!response) {
      return [`${status} is not described`];
    }
    const [{ schema }] = Object.values<any>(response.content);
    // A pointer into the document, so that its own references resolve.
    const wrapped = JSON.parse(
      JSON.stringify(schema).replace(/"#\//g, '"api#/'),
    );
    const validate = this.#ajv.compile(wrapped);
    validate(body);
    return (validate.errors ?? []).map(
      error => `${error.instancePath} ${error.message}`,
    );
  }

  #read(path: string, method: 'get' | 'post', item: any): DescribedOperation {
    const operation = item[method];
    const body = this.#resolve(operation.requestBody);
    return {
      id: operation.operationId,
      method,
      route: path.replace(/\{(\w+)\}/g, ':$1'),
      permissions: operation['x-permissions'],
      isOpen: operation.security?.length === 0,
      whenDenied: operation['x-when-denied'] ?? 'refused',
      parameters: [
        ...(item.parameters ?? []),
        ...(operation.parameters ?? []),
      ].map(parameter => this.#resolve(parameter)),
      body: body?.content['application/json'].example,
      statuses: Object.keys(operation.responses).map(Number),
      mediaType: Object.keys(
        this.#resolve(operation.responses[200] ?? operation.responses[202])
          .content,
      )[0],
    };
  }

  #resolve(value: any): any {
    return value?.$ref
      ? value.$ref
          .slice(2)
          .split('/')
          .reduce((at: any, key: string) => at[key], this.document)
      : value;
  }
}

/** The example request of an operation; `name` in place of the entity's. */
export function exampleUrl(
  { route, parameters }: DescribedOperation,
  options: { name?: string; query?: string } = {},
): string {
  const example = (name: string) =>
    String(
      (name === 'name' ? options.name : undefined) ??
        parameters.find(each => each.in === 'path' && each.name === name)
          ?.example,
    );
  const query = parameters
    .filter(each => each.in === 'query' && each.example !== undefined)
    .map(({ name, example: value }) => [name, String(value)]);
  const text = options.query ?? String(new URLSearchParams(query));
  const path = route.replace(/:(\w+)/g, (_, name) => example(name));
  return `/api/eks-platform${path}${text ? `?${text}` : ''}`;
}
