import { isError, NotFoundError } from '@backstage/errors';
import type { Response } from 'undici';
import { DeniedError } from '../aws/DeniedError';
import { ClusterUnavailableError, ResourceExpiredError } from './clusterErrors';

/** Groups of the generated RBAC; see `kube/infra/access`. */
const READERS = 'platform-portal:readers';

// Somebody waits in front of a tab, whatever the server asks for.
const MOST_RETRY_AFTER_MS = 120_000;

/** Turns an HTTP answer that is not a success into a typed error. The server's own text names the user by ARN, so it is left out. */
export async function translateStatus(
  response: Response,
  path: string,
): Promise<Error> {
  await response.body?.cancel();
  const resource = resourceOf(path);
  switch (response.status) {
    case 403:
      return new DeniedError(
        `The API server does not let ${READERS} list ${resource}`,
        'Apply kube/infra/access/reader.yaml',
      );
    case 404:
      return new NotFoundError(`The cluster has no ${resource}`);
    case 410:
      return new ResourceExpiredError(`The list of ${resource} is too old`);
    case 429:
      return new ClusterUnavailableError(
        'The API server is too busy to answer',
        retryAfterMs(response),
      );
    default:
      return new ClusterUnavailableError(
        `The API server answered ${response.status} for ${resource}`,
        retryAfterMs(response),
      );
  }
}

/** Names what went wrong before there was an answer, by its code, such as ECONNREFUSED. */
export function translateNoAnswer(
  error: unknown,
  options: { lateAfterMs?: number } = {},
): Error {
  if (options.lateAfterMs !== undefined) {
    return new ClusterUnavailableError(
      `No answer from the API server within ${options.lateAfterMs / 1000} s`,
    );
  }
  if (!isError(error)) {
    return new ClusterUnavailableError('No answer from the API server');
  }
  // Errors of AWS, such as a role that may not be assumed for the token, are translated already.
  if (error instanceof DeniedError || error instanceof NotFoundError) {
    return error;
  }
  const cause = error.cause as { code?: string } | undefined;
  const code = cause?.code ?? (error.code as string | undefined) ?? error.name;
  return new ClusterUnavailableError(`No answer from the API server: ${code}`);
}

function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds)
    ? Math.min(seconds * 1000, MOST_RETRY_AFTER_MS)
    : undefined;
}

/** `nodepools.karpenter.sh` for `/apis/karpenter.sh/v1/nodepools`, `pods` for `/api/v1/pods`. */
function resourceOf(path: string): string {
  const [root, group, , plural] = path.split('/').filter(Boolean);
  return root === 'apis'
    ? `${plural}.${group}`
    : path.split('/').at(-1) ?? path;
}
