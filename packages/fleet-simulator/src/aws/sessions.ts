import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../clock/Clock';

/** A role that somebody assumed. */
export interface RoleSession {
  accountId: string;
  roleName: string;
  sessionName: string;
  expiresAt: Instant;
}

export interface TemporaryCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** Why temporary credentials are refused. */
export type SessionFault = 'unknown' | 'expired';

// Everything that STS would remember travels inside the token, so that a restart of the simulator ends no session.
const SEAL_KEY =
  'fleet-simulator: protects nothing, only makes tampering visible';
const PREFIX = 'FwoGZXIvYXdzE';

/** Issues temporary credentials as STS does. */
export function issueSession(session: RoleSession): TemporaryCredentials {
  const accessKeyId = `ASIA${randomName(16)}`;
  const payload = Buffer.from(
    JSON.stringify({ ...session, accessKeyId }),
  ).toString('base64');
  return {
    accessKeyId,
    secretAccessKey: secretOf(accessKeyId),
    sessionToken: `${PREFIX}${payload}/${seal(payload)}`,
  };
}

/** The session behind temporary credentials, if this simulator issued them and they still hold. */
export function readSession(
  accessKeyId: string,
  sessionToken: string | undefined,
  now: Instant,
): RoleSession | SessionFault {
  if (!sessionToken?.startsWith(PREFIX)) {
    return 'unknown';
  }
  const body = sessionToken.slice(PREFIX.length);
  const slash = body.lastIndexOf('/');
  const payload = body.slice(0, slash);
  if (!sameText(seal(payload), body.slice(slash + 1))) {
    return 'unknown';
  }
  const { accessKeyId: issuedFor, ...session } = JSON.parse(
    Buffer.from(payload, 'base64').toString(),
  );
  if (issuedFor !== accessKeyId) {
    return 'unknown';
  }
  return session.expiresAt > now ? session : 'expired';
}

/** Whether a key id is that of temporary credentials. */
export function isTemporary(accessKeyId: string): boolean {
  return accessKeyId.startsWith('ASIA');
}

/** The secret key that was issued with a temporary key id. */
export function secretOf(accessKeyId: string): string {
  return seal(`secret of ${accessKeyId}`).slice(0, 40);
}

function seal(text: string): string {
  return createHmac('sha256', SEAL_KEY).update(text).digest('base64url');
}

function sameText(a: string, b: string): boolean {
  return (
    a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
  );
}

function randomName(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return [...randomBytes(length)].map(byte => alphabet[byte % 32]).join('');
}
