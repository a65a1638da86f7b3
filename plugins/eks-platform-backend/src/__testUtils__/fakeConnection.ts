import {
  ClusterUnavailableError,
  DeniedError,
  ResourceExpiredError,
  type ClusterConnection,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { NotFoundError } from '@backstage/errors';

/** A connection by plain fetch that has the errors of a real one. */
export function fakeConnection(endpoint: string): ClusterConnection {
  return {
    ref: { account: 'sandbox', region: 'us-east-1', name: 'bluesky' },
    endpoint,
    certificateAuthority: 'Q0E=',
    getToken: async () => 'token',
    kubeConfig: () => {
      throw new Error('Not needed here');
    },
    async read(path, { query, signal }) {
      const url = `${endpoint}${path}?${new URLSearchParams(query)}`;
      const response = await fetch(url, { signal }).catch(() => {
        throw new ClusterUnavailableError('No answer from the API server');
      });
      if (!response.ok) {
        throw errorOf(response.status);
      }
      return translated(response.body as unknown as AsyncIterable<Uint8Array>);
    },
  };
}

async function* translated(body: AsyncIterable<Uint8Array>) {
  try {
    yield* body;
  } catch {
    throw new ClusterUnavailableError('The answer broke off');
  }
}

function errorOf(status: number): Error {
  switch (status) {
    case 403:
      return new DeniedError('The API server does not let us', 'Apply RBAC');
    case 404:
      return new NotFoundError('The cluster has none');
    case 410:
      return new ResourceExpiredError('Too old');
    default:
      return new ClusterUnavailableError(`The API server answered ${status}`);
  }
}
