import type { Instant } from '../clock/Clock';
import { MINUTE } from '../clock/duration';
import { PORTAL_ACCOUNT_ID } from '../world/demoAccounts';
import { AwsError } from './AwsRequest';
import type { Caller } from './AwsRequest';
import { isTemporary, readSession, secretOf } from './sessions';
import {
  parseAmzDate,
  parseCredential,
  sha256,
  signatureOf,
} from './signature';
import type { CredentialScope } from './signature';

export interface UnauthenticatedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

interface Authorization {
  scope: CredentialScope;
  signedHeaders: string[];
  signature: string;
}

/** Reads the Authorization header; undefined when it is garbled. */
export function parseAuthorization(text: string): Authorization | undefined {
  const match =
    /^AWS4-HMAC-SHA256 +Credential=([^, ]+), *SignedHeaders=([^, ]+), *Signature=([0-9a-f]{64})$/.exec(
      text,
    );
  const scope = match && parseCredential(match[1]);
  return match && scope
    ? { scope, signedHeaders: match[2].split(';'), signature: match[3] }
    : undefined;
}

/**
 * Finds out who signed a request.
 *
 * Temporary credentials are checked in full. Long-lived keys are the portal's own: their secret is not known
 * here, so any signature of theirs passes.
 */
export function identify(
  request: UnauthenticatedRequest,
  { scope, signedHeaders, signature }: Authorization,
  now: Instant,
): Caller {
  if (!isTemporary(scope.accessKeyId)) {
    return {
      accountId: PORTAL_ACCOUNT_ID,
      arn: `arn:aws:iam::${PORTAL_ACCOUNT_ID}:user/backstage`,
    };
  }
  const session = readSession(
    scope.accessKeyId,
    request.headers['x-amz-security-token'],
    now,
  );
  if (session === 'unknown') {
    throw new AwsError(
      403,
      'InvalidClientTokenId',
      'The security token included in the request is invalid.',
    );
  }
  if (session === 'expired') {
    throw new AwsError(
      403,
      'ExpiredToken',
      'The security token included in the request is expired',
    );
  }
  refuseOtherPayload(request);
  const date = request.headers['x-amz-date'] ?? '';
  const expected = signatureOf(
    {
      ...request,
      query: [...request.query],
      signedHeaders,
      payloadHash:
        request.headers['x-amz-content-sha256'] ?? sha256(request.body),
      date,
      scope,
    },
    secretOf(scope.accessKeyId),
  );
  if (expected !== signature) {
    throw new AwsError(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
  // The date is the client's; an injected clock may stand still, so only the past is refused.
  // Clients learn of the skew by the answer's Date and try again.
  if (now - parseAmzDate(date) > 15 * MINUTE) {
    throw new AwsError(
      403,
      'SignatureDoesNotMatch',
      `Signature expired: ${date} is now earlier than 15 minutes ago.`,
    );
  }
  const { accountId, roleName, sessionName } = session;
  return {
    accountId,
    arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    session,
  };
}

// S3 signs a hash that the client names; it has to be that of the body.
function refuseOtherPayload({ headers, body }: UnauthenticatedRequest): void {
  const named = headers['x-amz-content-sha256'];
  if (named && /^[0-9a-f]{64}$/.test(named) && named !== sha256(body)) {
    throw new AwsError(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
}
