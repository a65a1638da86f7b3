import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { ServiceUnavailableError } from '@backstage/errors';
import { DeniedError } from './DeniedError';
import { translateAwsError } from './translateAwsError';

// A session lives an hour. A cluster token signed with it is used for up to 12 minutes and dies with the session.
const RENEW_BEFORE_MS = 15 * 60_000;
const RETRY_AFTER_MS = 30_000;

/** Credentials of one assumed role, shared by all callers and renewed before they end. */
export class AssumedRole {
  readonly #sts: () => STSClient;
  readonly #role: { arn: string; name: string; account: string };
  readonly #externalId?: string;
  readonly #now: () => Date;
  #last?: AwsCredentialIdentity;
  #current?: { identity: Promise<AwsCredentialIdentity>; renewAt: number };

  constructor(options: {
    sts: () => STSClient;
    role: { arn: string; name: string; account: string };
    externalId?: string;
    now?(): Date;
  }) {
    this.#sts = options.sts;
    this.#role = options.role;
    this.#externalId = options.externalId;
    this.#now = options.now ?? (() => new Date());
  }

  /** Concurrent callers share one AssumeRole; a failed one is not kept. */
  async getCredentials(): Promise<AwsCredentialIdentity> {
    if (!this.#current || this.#now().getTime() >= this.#current.renewAt) {
      this.#renew();
    }
    return this.#current!.identity;
  }

  #renew() {
    const current = { identity: this.#assumeOrKeep(), renewAt: Infinity };
    this.#current = current;
    current.identity.then(
      identity => {
        this.#last = identity;
        current.renewAt = Math.max(
          identity.expiration!.getTime() - RENEW_BEFORE_MS,
          this.#now().getTime() + RETRY_AFTER_MS,
        );
      },
      () => {
        if (this.#current === current) {
          this.#current = undefined;
        }
      },
    );
  }

  /** A session lasts to its end when STS is busy, but not when it says no. */
  async #assumeOrKeep(): Promise<AwsCredentialIdentity> {
    try {
      return await this.#assume();
    } catch (error) {
      const lastsMs =
        (this.#last?.expiration?.getTime() ?? 0) - this.#now().getTime();
      if (lastsMs > RETRY_AFTER_MS && !(error instanceof DeniedError)) {
        return this.#last!;
      }
      throw error;
    }
  }

  async #assume(): Promise<AwsCredentialIdentity> {
    const { arn, name, account } = this.#role;
    try {
      const { Credentials: issued } = await this.#sts().send(
        new AssumeRoleCommand({
          RoleArn: arn,
          RoleSessionName: 'backstage-eks-platform',
          ExternalId: this.#externalId,
        }),
        { abortSignal: AbortSignal.timeout(10_000) },
      );
      if (!issued?.AccessKeyId || !issued.SecretAccessKey) {
        throw new ServiceUnavailableError('sts:AssumeRole issued nothing');
      }
      return {
        accessKeyId: issued.AccessKeyId,
        secretAccessKey: issued.SecretAccessKey,
        sessionToken: issued.SessionToken,
        expiration: issued.Expiration ?? new Date(this.#now()),
      };
    } catch (error) {
      const translated = translateAwsError(error, {
        action: 'sts:AssumeRole',
        role: name,
        account,
      });
      throw translated instanceof DeniedError
        ? new DeniedError(
            `Backstage may not assume role ${name} of account ${account}`,
            `Let the trust policy of ${name} name Backstage's role and the external id of eksPlatform.accounts`,
          )
        : translated;
    }
  }
}
