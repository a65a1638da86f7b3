import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/** Runs `work` inside one audit event that succeeds or fails with it. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  work: () => Promise<T>,
): Promise<T> {
  const auditorEvent = await auditor.createEvent(event);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await auditorEvent.fail({ error: asInstance(error) });
    throw error;
  }
  await auditorEvent.success();
  return result;
}

// The auditor takes an instance of Error, while `toError` may return an error-like object.
function asInstance(value: unknown): Error {
  return value instanceof Error ? value : new Error(toError(value).message);
}
