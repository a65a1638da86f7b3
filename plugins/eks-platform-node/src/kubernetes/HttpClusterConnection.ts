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
    const url = new URL(this.endpoint + path);
    for (const [key, value] of Object.entries(request.query ?? {})) {
      url.searchParams.set(key, value);
    }
    const token = await this.#tokens.getToken();
    let response = await this.#send(url, request.signal);
    if (response.status === 401) {
      await response.body?.cancel();
      await this.#tokens.refuse(token);
      response = await this.#send(url, request.signal);
    }
    if (response.status === 401) {
      await response.body?.cancel();
      throw await this.#explainRefusal();
    }
    if (!response.ok || !response.body) {
      throw await translateStatus(response, path);
    }
    return translated(response.body, request.signal);
  }

  async #send(url: URL, signal: AbortSignal): Promise<Response> {
    const context = new RequestContext(url.toString(), HttpMethod.GET);
    await this.#config.applySecurityAuthentication(context);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.#answerWithinMs);
    try {
      return await fetch(url, {
        headers: { ...context.getHeaders(), Accept: 'application/json' },
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
