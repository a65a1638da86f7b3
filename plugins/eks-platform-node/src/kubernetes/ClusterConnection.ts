import type { ClusterRef } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { KubeConfig } from '@kubernetes/client-node';

/** How to ask one path of a cluster's API. @public */
export interface ClusterRequest {
  query?: Record<string, string>;
  /** Ends the request and its body. */
  signal: AbortSignal;
}

/**
 * A cluster that can be asked. Tokens, TLS sessions and sockets are shared by all users of the connection.
 *
 * @public
 */
export interface ClusterConnection {
  readonly ref: ClusterRef;
  /** Base URL of the API server. */
  readonly endpoint: string;
  /** PEM in base64. */
  readonly certificateAuthority: string;
  getToken(): Promise<string>;
  /** For clients of `@kubernetes/client-node` 2. */
  kubeConfig(): KubeConfig;
  /**
   * Body of a GET, as it arrives. Throws a DeniedError (401, 403), a NotFoundError (404), a {@link ResourceExpiredError}
   * (410) or a {@link ClusterUnavailableError} (everything else, also no answer).
   */
  read(
    path: string,
    request: ClusterRequest,
  ): Promise<AsyncIterable<Uint8Array>>;
}
