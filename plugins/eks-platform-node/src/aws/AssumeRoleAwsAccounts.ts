import { EKSClient } from '@aws-sdk/client-eks';
import { IAMClient } from '@aws-sdk/client-iam';
import { Route53Client } from '@aws-sdk/client-route-53';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { Config } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';
import {
  DefaultAwsCredentialsManager,
  type AwsCredentialsManager,
} from '@backstage/integration-aws-node';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { AccountProfile } from '../accounts/AccountProfile';
import type { AccountProfiles } from '../accounts/AccountProfiles';
import { AssumedRole } from './AssumedRole';
import type { AwsAccounts, AwsPlace, AwsService } from './AwsAccounts';

const DEFAULT_REGION = 'us-east-1';

/** Assumes each account's reader role from the main account of the `aws` section, or the SDK's default chain. */
export class AssumeRoleAwsAccounts implements AwsAccounts {
  readonly #profiles: AccountProfiles;
  readonly #manager: AwsCredentialsManager;
  readonly #roles = new Map<string, AssumedRole>();
  readonly #clients = new Map<string, unknown>();

  static fromConfig(config: Config, profiles: AccountProfiles): AwsAccounts {
    return new AssumeRoleAwsAccounts(
      profiles,
      DefaultAwsCredentialsManager.fromConfig(config),
    );
  }

  constructor(profiles: AccountProfiles, manager: AwsCredentialsManager) {
    this.#profiles = profiles;
    this.#manager = manager;
  }

  getCredentials(account: string): AwsCredentialIdentityProvider {
    const profile = this.#profiles.get(account);
    return this.#roleOfProfile(profile, profile.readerRole);
  }

  getOperatorCredentials(
    account: string,
  ): AwsCredentialIdentityProvider | undefined {
    const profile = this.#profiles.get(account);
    return profile.operatorRole === undefined
      ? undefined
      : this.#roleOfProfile(profile, profile.operatorRole);
  }

  getRoleCredentials(role: {
    arn?: string;
    externalId?: string;
  }): AwsCredentialIdentityProvider {
    const { arn, externalId } = role;
    if (!arn) {
      return this.#baseCredentials;
    }
    const name = arn.split('/').at(-1)!;
    const owner = this.#profiles.list().find(p => isRoleOf(p, arn));
    if (owner) {
      // Anybody may write an annotation, and its token goes to the address beside it.
      throw new NotAllowedError(
        `Role ${name} belongs to account profile ${owner.alias}: name the cluster by ${ANNOTATION_CLUSTER}, not the role`,
      );
    }
    return this.#role({
      arn,
      name,
      account: 'named by the annotation',
      region: process.env.AWS_REGION ?? DEFAULT_REGION,
      externalId,
    });
  }

  client<T>(place: AwsPlace, Service: AwsService<T>): T {
    const { account, region } = place;
    return this.#keep(`${Service.name}/${account}/${region}`, () => {
      const credentials = this.getCredentials(account);
      return new Service({ ...clientOptions(region), credentials });
    });
  }

  eks(place: AwsPlace): EKSClient {
    return this.client(place, EKSClient);
  }

  iam(place: AwsPlace): IAMClient {
    return this.client(place, IAMClient);
  }

  route53(place: AwsPlace): Route53Client {
    return this.client(place, Route53Client);
  }

  s3(place: AwsPlace): S3Client {
    return this.client(place, S3Client);
  }

  readonly #baseCredentials: AwsCredentialIdentityProvider = async () => {
    const { sdkCredentialProvider } =
      await this.#manager.getCredentialProvider();
    return sdkCredentialProvider();
  };

  #roleOfProfile(
    { alias, partition, accountId, regions, externalId }: AccountProfile,
    name: string,
  ): AwsCredentialIdentityProvider {
    return this.#role({
      arn: `arn:${partition}:iam::${accountId}:role/${name}`,
      name,
      account: alias,
      region: regions[0],
      externalId,
    });
  }

  #role(options: {
    arn: string;
    name: string;
    account: string;
    region: string;
    externalId?: string;
  }): AwsCredentialIdentityProvider {
    const { arn, name, account, region, externalId } = options;
    const key = `${arn} ${externalId ?? ''}`;
    let role = this.#roles.get(key);
    if (!role) {
      role = new AssumedRole({
        sts: () =>
          this.#keep(`sts/${region}`, () => {
            return new STSClient({
              ...clientOptions(region),
              credentials: this.#baseCredentials,
            });
          }),
        role: { arn, name, account },
        externalId,
      });
      this.#roles.set(key, role);
    }
    return role.getCredentials.bind(role);
  }

  #keep<T>(key: string, create: () => T): T {
    if (!this.#clients.has(key)) {
      this.#clients.set(key, create());
    }
    return this.#clients.get(key) as T;
  }
}

function isRoleOf(profile: AccountProfile, arn: string): boolean {
  const { accountId, readerRole, operatorRole, adminRole, apply } = profile;
  const names = [
    readerRole,
    operatorRole,
    adminRole,
    apply.planRole,
    apply.applyRole,
  ];
  return (
    arn.split(':')[4] === accountId && names.includes(arn.split('/').at(-1))
  );
}

function clientOptions(region: string) {
  return {
    region,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000 },
  };
}
