import type { ClusterRef } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  HttpMethod,
  RequestContext,
  type KubeConfig,
} from '@kubernetes/client-node';
import { fetch, type Response } from 'undici';
import type { EksTokenSource } from '../aws/EksTokenSource';
import type { ClusterConnection, ClusterRequest } from './ClusterConnection';
import { PooledKubeConfig } from './PooledKubeConfig';
import { translateNoAnswer, translateStatus } from './translateStatus';
import { translateWriteStatus } from './translateWriteStatus';

// Until the headers; the body has the limits of its reader.
const ANSWER_WITHIN_MS = 10_000;

/** Where bearer tokens come from; a refused one is not given again. @public */
export type ClusterTokens = Pick<EksTokenSource, 'getToken' | 'refuse'>;

/** A connection by HTTP with one pool and one token for all requests. @public */
export class HttpClusterConnection implements ClusterConnection {
  readonly ref: ClusterRef;
  readonly endpoint: string;
  readonly certificateAuthority: string;
  readonly #tokens: ClusterTokens;
  readonly #explainRefusal: () => Promise<Error>;
  readonly #config: PooledKubeConfig;
  readonly #answerWithinMs: number;

  constructor(options: {
    ref: ClusterRef;
    endpoint: string;
    certificateAuthority: string;
    tokens: ClusterTokens;
    /** Tells a missing access entry from a token that ended. */
    explainRefusal(): Promise<Error>;
    answerWithinMs?: number;
  }) {
    this.ref = options.ref;
    this.endpoint = options.endpoint.replace(/\/$/, '');
    this.certificateAuthority = options.certificateAuthority;
    this.#tokens = options.tokens;
    this.#explainRefusal = options.explainRefusal;
    this.#answerWithinMs = options.answerWithinMs ?? ANSWER_WITHIN_MS;
    this.#config = PooledKubeConfig.forCluster({
      name: options.ref.name,
      endpoint: this.endpoint,
      certificateAuthority: this.certificateAuthority,
      getToken: () => this.#tokens.getToken(),
    });
  }

  getToken(): Promise<string> {
    return this.#tokens.getToken();
  }

  kubeConfig(): KubeConfig {
    return this.#config;
  }

  async close(): Promise<void> {
    await this.#config.close();
  }

  async read(path: string, request: ClusterRequest) {
    const response = await this.#ask(path, request);
    if (!response.ok || !response.body) {
      throw await translateStatus(response, path);
    }
    return translated(response.body, request.signal);
  }

  /** One object, as JSON. Throws what `read` throws. */
  async get(path: string, request: ClusterRequest): Promise<unknown> {
    const response = await this.#ask(path, request);
    if (!response.ok) {
      throw await translateWriteStatus(response, path);
    }
    return response.json();
  }

  /** Merges a patch into an object; a ConflictError or DeniedError says in words why the cluster refuses. */
  async patch(
    path: string,
    body: object,
    request: ClusterRequest,
  ): Promise<unknown> {
    const response = await this.#ask(path, request, JSON.stringify(body));
    if (!response.ok) {
      throw await translateWriteStatus(response, path);
    }
    return response.json();
  }

  async #ask(
    path: string,
    request: ClusterRequest,
    patch?: string,
  ): Promise<Response> {
    const url = new URL(this.endpoint + path);
    for (const [key, value] of Object.entries(request.query ?? {})) {
      url.searchParams.set(key, value);
    }
    const token = await this.#tokens.getToken();
    let response = await this.#send(url, request.signal, patch);
    if (response.status === 401) {
      await response.body?.cancel();
      await this.#tokens.refuse(token);
      response = await this.#send(url, request.signal, patch);
    }
    if (response.status === 401) {
      await response.body?.cancel();
      throw await this.#explainRefusal();
    }
    return response;
  }

  async #send(
    url: URL,
    signal: AbortSignal,
    patch: string | undefined,
  ): Promise<Response> {
    const method = patch === undefined ? HttpMethod.GET : HttpMethod.PATCH;
    const context = new RequestContext(url.toString(), method);
    await this.#config.applySecurityAuthentication(context);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.#answerWithinMs);
    try {
      return await fetch(url, {
        method,
        headers: {
          ...context.getHeaders(),
          Accept: 'application/json',
          ...(patch !== undefined && {
            'Content-Type': 'application/merge-patch+json',
          }),
        },
        body: patch,
        dispatcher: context.getDispatcher(),
        // An aggregated API could send the portal anywhere.
        redirect: 'manual',
        signal: AbortSignal.any([signal, late.signal]),
      });
    } catch (error) {
      signal.throwIfAborted();
      throw translateNoAnswer(error, {
        lateAfterMs: late.signal.aborted ? this.#answerWithinMs : undefined,
      });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A body whose break-offs are typed errors as well. */
async function* translated(
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw signal.aborted ? signal.reason : translateNoAnswer(error);
  }
}
