import type { EKSClient } from '@aws-sdk/client-eks';
import type { IAMClient } from '@aws-sdk/client-iam';
import type { Route53Client } from '@aws-sdk/client-route-53';
import type { S3Client } from '@aws-sdk/client-s3';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';

/** An account profile's alias and a region. @public */
export interface AwsPlace {
  account: string;
  region: string;
}

/** Class of a client of the AWS SDK. @public */
export type AwsService<T> = new (options: {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  maxAttempts: number;
  requestHandler: { connectionTimeout: number; requestTimeout: number };
}) => T;

/**
 * AWS as the reader role of an account profile sees it. Credentials and clients are kept and shared.
 *
 * @public
 */
export interface AwsAccounts {
  /** Credentials of the reader role; throws NotFoundError for an unknown alias. */
  getCredentials(account: string): AwsCredentialIdentityProvider;
  /** Credentials of the role that writes; undefined when the account profile names none. */
  getOperatorCredentials(
    account: string,
  ): AwsCredentialIdentityProvider | undefined;
  /**
   * Credentials of a role that an entity's annotation names, or Backstage's own without one. Throws NotAllowedError for a
   * role of an account profile.
   */
  getRoleCredentials(role: {
    arn?: string;
    externalId?: string;
  }): AwsCredentialIdentityProvider;
  /** The one client of any AWS service in a place: `client(place, EC2Client)`. */
  client<T>(place: AwsPlace, service: AwsService<T>): T;
  eks(place: AwsPlace): EKSClient;
  iam(place: AwsPlace): IAMClient;
  route53(place: AwsPlace): Route53Client;
  s3(place: AwsPlace): S3Client;
}
