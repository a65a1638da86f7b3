import { translateAwsError } from '@eks-platform/backstage-plugin-eks-platform-node';
import { telemetry } from '../telemetry/Telemetry';
import type { FactContext } from './FactSource';

/** Runs one call; its errors name the action, the role and the account alias. */
export async function callAws<T>(
  context: FactContext,
  action: string,
  call: (options: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const { profile, signal } = context;
  try {
    const answer = await call({ abortSignal: signal });
    telemetry.count('awsCalls', { action, result: 'answered' });
    return answer;
  } catch (error) {
    telemetry.count('awsCalls', { action, result: 'failed' });
    throw translateAwsError(error, {
      action,
      role: profile.readerRole,
      account: profile.alias,
    });
  }
}
