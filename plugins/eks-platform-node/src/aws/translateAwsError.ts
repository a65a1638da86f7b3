import {
  isError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { DeniedError } from './DeniedError';

/** What was asked, in the words of an IAM policy. @public */
export interface AwsCall {
  /** Such as `eks:DescribeCluster`. */
  action: string;
  /** Name of the role that asked. */
  role: string;
  /** Alias of the account profile. */
  account: string;
}

const DENIED =
  /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|Forbidden)$/;
const ABSENT =
  /^(ResourceNotFoundException|NotFoundException|NoSuchKey|NoSuchEntity|NoSuchEntityException|NoSuchBucket|NoSuchHostedZone|QueueDoesNotExist|NotFound)$/;
const BAD_CREDENTIALS =
  /^(ExpiredToken|ExpiredTokenException|InvalidClientTokenId|UnrecognizedClientException|InvalidSignatureException|SignatureDoesNotMatch)$/;

/**
 * Turns an error of the AWS SDK into a typed one. AWS puts ARNs and so account ids into its messages, hence none of them
 * is passed on.
 *
 * @public
 */
export function translateAwsError(error: unknown, call: AwsCall): Error {
  const { action, role, account } = call;
  if (
    error instanceof NotAllowedError ||
    error instanceof ServiceUnavailableError
  ) {
    return error;
  }
  const name = isError(error) ? error.name : 'unknown error';
  if (DENIED.test(name) || (name === 'Unknown' && statusOf(error) === 403)) {
    return new DeniedError(
      `${action} is denied to role ${role} of account ${account}`,
      `Allow ${action} in the policy of ${role}`,
    );
  }
  if (ABSENT.test(name)) {
    return new NotFoundError(`${action} found nothing in account ${account}`);
  }
  if (name === 'CredentialsProviderError') {
    return new ServiceUnavailableError(
      'Backstage has no AWS credentials to start from: give it a role, or set the aws section of the config',
    );
  }
  if (BAD_CREDENTIALS.test(name)) {
    return new ServiceUnavailableError(
      `AWS refused the credentials for ${action} in account ${account}: ${name}`,
    );
  }
  return new ServiceUnavailableError(
    `${action} gave no answer in account ${account}: ${name}`,
  );
}

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata
    ?.httpStatusCode;
}
