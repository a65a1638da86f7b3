import { Sha256 } from '@aws-crypto/sha256-js';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';

// A token is accepted for 15 minutes; a younger one leaves room for slow requests and clock skew.
const TOKEN_AGE_MS = 12 * 60_000;

/**
 * Bearer tokens of one EKS cluster, made by presigning STS GetCallerIdentity.
 *
 * @public
 */
export class EksTokenSource {
  readonly #clusterName: string;
  readonly #region: string;
  readonly #credentials: AwsCredentialIdentityProvider;
  readonly #now: () => Date;
  #current?: { token: Promise<string>; renewAt: number };

  constructor(options: {
    clusterName: string;
    region: string;
    credentials: AwsCredentialIdentityProvider;
    now?(): Date;
  }) {
    this.#clusterName = options.clusterName;
    this.#region = options.region;
    this.#credentials = options.credentials;
    this.#now = options.now ?? (() => new Date());
  }

  /** Concurrent callers share one signature; a failed one is not kept. */
  async getToken(): Promise<string> {
    const now = this.#now();
    if (this.#current && now.getTime() < this.#current.renewAt) {
      return this.#current.token;
    }
    const token = this.#sign(now);
    const current = { token, renewAt: now.getTime() + TOKEN_AGE_MS };
    this.#current = current;
    token.catch(() => {
      if (this.#current === current) {
        this.#current = undefined;
      }
    });
    return token;
  }

  /** Forgets a token that the cluster refused, unless another caller has renewed it already. */
  async refuse(token: string): Promise<void> {
    const current = this.#current;
    if (current && (await current.token.catch(() => undefined)) === token) {
      if (this.#current === current) {
        this.#current = undefined;
      }
    }
  }

  async #sign(now: Date): Promise<string> {
    const hostname = `sts.${this.#region}.${dnsSuffixOf(this.#region)}`;
    const credentials = await this.#credentials();
    const signer = new SignatureV4({
      credentials,
      region: this.#region,
      service: 'sts',
      sha256: Sha256,
    });
    const signed = await signer.presign(
      new HttpRequest({
        method: 'GET',
        protocol: 'https:',
        hostname,
        path: '/',
        query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
        headers: { host: hostname, 'x-k8s-aws-id': this.#clusterName },
      }),
      { expiresIn: 60, signingDate: now },
    );
    const query = new URLSearchParams(signed.query as Record<string, string>);
    const url = `https://${hostname}/?${query}`;
    return `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
  }
}

function dnsSuffixOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
