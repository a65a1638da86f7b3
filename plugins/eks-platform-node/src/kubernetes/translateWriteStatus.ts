import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Response } from 'undici';
import { DeniedError } from '../aws/DeniedError';
import { hideAccountIds } from '../aws/hideAccountIds';
import { ClusterUnavailableError } from './clusterErrors';

const OPERATORS = 'platform-portal:operators';
const BY_POLICY = /denied (?:the )?request: (.+)$/s;

/**
 * Turns a refused write into a typed error. What an admission policy or webhook says is for people and is told; the
 * rest of the server's text names the user by ARN and is not.
 */
export async function translateWriteStatus(
  response: Response,
  path: string,
): Promise<Error> {
  const message = await readMessage(response);
  const name = path.split('/').at(-1)!;
  const policy = BY_POLICY.exec(message)?.[1];
  if (policy) {
    return new DeniedError(
      `The cluster refuses it by policy: ${hideAccountIds(policy).trim()}`,
    );
  }
  switch (response.status) {
    case 403:
      return new DeniedError(
        `The API server does not let ${OPERATORS} do this to ${name}`,
        'Apply kube/infra/access/operator.yaml',
      );
    case 404:
      return new NotFoundError(`The cluster has no ${name} (any more)`);
    case 409:
      return new ConflictError(
        `${name} was changed by somebody else just now: look again`,
      );
    default:
      return new ClusterUnavailableError(
        `The API server answered ${response.status} for ${name}`,
      );
  }
}

async function readMessage(response: Response): Promise<string> {
  try {
    const status = (await response.json()) as { message?: unknown };
    return typeof status.message === 'string' ? status.message : '';
  } catch {
    return '';
  }
}
