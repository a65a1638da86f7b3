import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { World } from '../world/World';
import { AwsError } from './AwsRequest';
import type { AwsAnswer, AwsRequest, AwsService } from './AwsRequest';
import { identify, parseAuthorization } from './authentication';
import type { UnauthenticatedRequest } from './authentication';
import { createServices } from './createServices';
import type { ClusterEndpoint } from './eks/EksCall';
import { permit } from './permissions';

/** No call that is played has a larger body. */
const LARGEST_BODY = 1024 * 1024;

/** All AWS services behind one port, told apart by the scope of the signature as a signing proxy would. */
export class AwsServer {
  readonly server: Server;
  readonly #world: World;
  readonly #services: Map<string, AwsService>;

  constructor(world: World, endpoint: ClusterEndpoint) {
    this.#world = world;
    const services = createServices(world, endpoint);
    this.#services = new Map(services.map(each => [each.name, each]));
    this.server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  async #handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await readBody(request);
    const { answer, slow } = this.#answer(request, body);
    if (slow > 0) {
      await new Promise(resolve => {
        const timer = setTimeout(resolve, slow);
        response.once('close', () => {
          clearTimeout(timer);
          resolve(undefined);
        });
      });
    }
    response.writeHead(answer.status, {
      // SDKs measure the skew of their clock by it; an injected clock may be hours ahead.
      date: new Date(this.#world.clock.now()).toUTCString(),
      'content-length': String(Buffer.byteLength(answer.body)),
      ...answer.headers,
    });
    response.end(request.method === 'HEAD' ? '' : answer.body);
  }

  #answer(
    request: IncomingMessage,
    body: Buffer | undefined,
  ): { answer: AwsAnswer; slow: number } {
    const requestId = randomUUID();
    const headers = request.headers as Record<string, string | undefined>;
    const authorization = parseAuthorization(headers.authorization ?? '');
    const service =
      this.#services.get(authorization?.scope.service ?? '') ??
      this.#guessService(request.method, headers);
    try {
      if (!authorization) {
        throw refusedAuthorization(headers.authorization);
      }
      if (service.name !== authorization.scope.service) {
        throw new AwsError(
          403,
          'AccessDeniedException',
          `The simulator has no service ${authorization.scope.service}.`,
        );
      }
      const unsigned = readRequest(request, headers, body);
      const caller = identify(unsigned, authorization, this.#world.clock.now());
      const known: AwsRequest = {
        ...unsigned,
        segments: segmentsOf(unsigned.path),
        scope: authorization.scope,
        requestId,
        caller,
      };
      const action = service.action(known);
      permit(this.#world, known, {
        action,
        clusterName: service.clusterName?.(known),
      });
      const { slow } = this.#world.awsFaults(caller.accountId);
      return { answer: service.answer(known), slow };
    } catch (error) {
      return { answer: service.refuse(asAwsError(error), requestId), slow: 0 };
    }
  }

  // Without a readable signature, only the shape of the request tells which protocol the answer must speak.
  #guessService(
    method: string | undefined,
    headers: Record<string, string | undefined>,
  ): AwsService {
    const form = headers['content-type']?.startsWith(
      'application/x-www-form-urlencoded',
    );
    const name = method === 'POST' && form ? 'sts' : 'eks';
    return this.#services.get(name)!;
  }
}

/** The body of a request; undefined when it is too large to be one. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_BODY) {
      chunks.push(chunk);
    }
  }
  return size <= LARGEST_BODY ? Buffer.concat(chunks) : undefined;
}

function readRequest(
  { method = 'GET', url = '/' }: IncomingMessage,
  headers: Record<string, string | undefined>,
  body: Buffer | undefined,
): UnauthenticatedRequest {
  if (!body) {
    throw new AwsError(
      413,
      'RequestEntityTooLargeException',
      'Request size exceeded the maximum of 1048576 bytes',
    );
  }
  const [path, ...rest] = url.split('?');
  const query = new URLSearchParams(rest.join('?'));
  return { method, path, query, headers, body };
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decodeURIComponent);
}

function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) {
    return error;
  }
  // A path that is no UTF-8 names nothing.
  return error instanceof URIError
    ? new AwsError(400, 'BadRequestException', error.message)
    : new AwsError(500, 'InternalFailure', String(error));
}

function refusedAuthorization(header: string | undefined): AwsError {
  return header === undefined
    ? new AwsError(
        403,
        'MissingAuthenticationToken',
        'Missing Authentication Token',
      )
    : new AwsError(
        403,
        'IncompleteSignature',
        'Authorization header requires existence of a Credential, SignedHeaders and Signature parameter.',
      );
}
