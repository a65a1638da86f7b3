import type { IncomingMessage, ServerResponse } from 'node:http';
import { qualifiedName } from './ResourceKind';
import type { KubernetesUser } from './rbac';
import { forbidden } from './rbac';
import type { AccessAttempt } from './rbac';
import { tooManyRequests } from './TextError';
import type { WireFaultValues } from '../world/WireFaults';

const SLOW_MS = 30_000;

/** What the wire does to a request before the API server sees it; false: it never will. */
export async function passesWire(
  faults: WireFaultValues,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<boolean> {
  if (faults.down !== undefined) {
    request.socket.destroy();
    return false;
  }
  if (faults.timeout !== undefined || faults['half-open'] !== undefined) {
    return false;
  }
  if (faults.slow !== undefined) {
    await waited(Number(faults.slow) || SLOW_MS, response);
  }
  const retryAfter = faults['too-many-requests'];
  if (retryAfter !== undefined) {
    throw tooManyRequests(Number(retryAfter) || 1);
  }
  return !response.destroyed;
}

// A client that goes away earlier ends the wait.
function waited(milliseconds: number, response: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Refuses the kind that a switch names. */
export function refuseByWire(
  faults: WireFaultValues,
  user: KubernetesUser,
  attempt: AccessAttempt,
): void {
  const refused = faults.forbidden;
  if (refused === '' || isKind(refused, attempt.kind)) {
    throw forbidden(user, attempt);
  }
}

/** Whether a switch's value, `<plural>` or `<plural>.<group>`, names a kind. */
export function isKind(
  value: string | undefined,
  kind: AccessAttempt['kind'],
): boolean {
  return value === kind.plural || value === qualifiedName(kind);
}
