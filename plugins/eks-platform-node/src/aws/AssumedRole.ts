import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@aws-sdk/types';
import { ServiceUnavailableError } from '@backstage/errors';
import { DeniedError } from './DeniedError';
import { translateAwsError } from './translateAwsError';

// A session lives an hour. A cluster token signed with it is used for up to 12 minutes and dies with the session.
const RENEW_BEFORE_MS = 15 * 60_000;

/** Credentials of one assumed role, shared by all callers and renewed before they end. */
export class AssumedRole {
  readonly #sts: () => STSClient;
  readonly #role: { arn: string; name: string; account: string };
  readonly #externalId?: string;
  readonly #now: () => Date;
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
    const current = { identity: this.#assume(), renewAt: Infinity };
    this.#current = current;
    current.identity.then(
      identity => {
        current.renewAt = identity.expiration!.getTime() - RENEW_BEFORE_MS;
      },
      () => {
        if (this.#current === current) {
          this.#current = undefined;
        }
      },
    );
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
