import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { World } from '../world/World';
import { AwsError } from './AwsRequest';
import type { AwsAnswer, AwsService } from './AwsRequest';
import { identify, parseAuthorization } from './authentication';
import { EksService } from './eks/EksService';
import { IamService } from './iam/IamService';
import { Route53Service } from './route53/Route53Service';
import { S3Service } from './s3/S3Service';
import { StsService } from './sts/StsService';

/** All AWS services behind one port, told apart by the scope of the signature as a signing proxy would. */
export class AwsServer {
  readonly server: Server;
  readonly #world: World;
  readonly #services: Map<string, AwsService>;

  constructor(
    world: World,
    options: { kubernetesUrl: string; authority: string },
  ) {
    this.#world = world;
    const services: AwsService[] = [
      new EksService(world, options),
      new StsService(world),
      new S3Service(world),
      new IamService(world),
      new Route53Service(world),
    ];
    this.#services = new Map(services.map(each => [each.name, each]));
    this.server = createServer((request, response) => {
      this.#handle(request, response).catch(error => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`InternalFailure: ${error}\n`);
      });
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
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const answer = this.#answer(request, Buffer.concat(chunks));
    const body = request.method === 'HEAD' ? '' : answer.body;
    response.writeHead(answer.status, {
      // SDKs measure the skew of their clock by it; an injected clock may be hours ahead.
      date: new Date(this.#world.clock.now()).toUTCString(),
      'content-length': String(Buffer.byteLength(answer.body)),
      ...answer.headers,
    });
    response.end(body);
  }

  #answer(request: IncomingMessage, body: Buffer): AwsAnswer {
    const requestId = randomUUID();
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = (request.url ?? '/').split('?')[0];
    const headers = request.headers as Record<string, string | undefined>;
    const authorization = parseAuthorization(headers.authorization ?? '');
    const service =
      this.#services.get(authorization?.scope.service ?? '') ??
      this.#guessService(method, headers);
    try {
      if (!authorization) {
        throw refusedAuthorization(headers.authorization);
      }
      if (!this.#services.has(authorization.scope.service)) {
        throw new AwsError(
          403,
          'AccessDeniedException',
          `The simulator has no service ${authorization.scope.service}.`,
        );
      }
      const unsigned = { method, path, query: url.searchParams, headers, body };
      const caller = identify(unsigned, authorization, this.#world.clock.now());
      return service.answer({
        ...unsigned,
        segments: path.split('/').filter(Boolean).map(decodeURIComponent),
        scope: authorization.scope,
        requestId,
        caller,
      });
    } catch (error) {
      if (error instanceof AwsError) {
        return service.refuse(error, requestId);
      }
      throw error;
    }
  }

  // Without a readable signature, only the shape of the request tells which protocol the answer must speak.
  #guessService(
    method: string,
    headers: Record<string, string | undefined>,
  ): AwsService {
    const form = headers['content-type']?.startsWith(
      'application/x-www-form-urlencoded',
    );
    const name = method === 'POST' && form ? 'sts' : 'eks';
    return this.#services.get(name)!;
  }
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
