import type { Instant } from '../clock/Clock';
import { MINUTE } from '../clock/duration';
import { isTemporary, readSession, secretOf } from '../aws/sessions';
import type { RoleSession } from '../aws/sessions';
import {
  parseAmzDate,
  parseCredential,
  sha256,
  signatureOf,
} from '../aws/signature';

const PREFIX = 'k8s-aws-v1.';
const CLUSTER_HEADER = 'x-k8s-aws-id';
const ALLOWED_PARAMETERS = new Set([
  'action',
  'version',
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-security-token',
  'x-amz-signature',
  'x-amz-signedheaders',
  'x-amz-content-sha256',
  'x-amz-user-agent',
]);

/**
 * Who a `k8s-aws-v1.` bearer token speaks for at one cluster; undefined where EKS answers 401.
 *
 * The cluster's name is no part of the URL in the token: it is one of the signed headers,
 * so a token of another cluster shows as a signature that does not match.
 */
export function readToken(
  token: string,
  clusterName: string,
  now: Instant,
): RoleSession | undefined {
  const url = decode(token);
  if (!url || !isStsCall(url)) {
    return undefined;
  }
  const parameter = (name: string) => url.searchParams.get(name) ?? '';
  const signedHeaders = parameter('X-Amz-SignedHeaders').split(';');
  const scope = parseCredential(parameter('X-Amz-Credential'));
  const date = parameter('X-Amz-Date');
  const age = now - parseAmzDate(date);
  // EKS counts 15 minutes from the signing, whatever X-Amz-Expires says; 5 minutes of clock skew are STS's.
  const fresh = age < 15 * MINUTE && age > -5 * MINUTE;
  if (!scope || scope.service !== 'sts' || !fresh) {
    return undefined;
  }
  if (
    !signedHeaders.includes(CLUSTER_HEADER) ||
    !isTemporary(scope.accessKeyId)
  ) {
    return undefined;
  }
  const signature = signatureOf(
    {
      method: 'GET',
      path: url.pathname,
      query: [...url.searchParams].filter(([key]) => key !== 'X-Amz-Signature'),
      headers: { host: url.host, [CLUSTER_HEADER]: clusterName },
      signedHeaders,
      payloadHash: parameter('X-Amz-Content-Sha256') || sha256(''),
      date,
      scope,
    },
    secretOf(scope.accessKeyId),
  );
  if (signature !== parameter('X-Amz-Signature')) {
    return undefined;
  }
  const session = readSession(
    scope.accessKeyId,
    parameter('X-Amz-Security-Token'),
    now,
  );
  return typeof session === 'string' ? undefined : session;
}

function decode(token: string): URL | undefined {
  if (!token.startsWith(PREFIX)) {
    return undefined;
  }
  const text = Buffer.from(token.slice(PREFIX.length), 'base64url').toString();
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isStsCall(url: URL): boolean {
  const knownHost = /(^|\.)amazonaws\.com(\.cn)?$|^localhost$|^127\.0\.0\.1$/;
  return (
    knownHost.test(url.hostname) &&
    url.pathname === '/' &&
    url.searchParams.get('Action') === 'GetCallerIdentity' &&
    [...url.searchParams.keys()].every(name =>
      ALLOWED_PARAMETERS.has(name.toLowerCase()),
    )
  );
}
