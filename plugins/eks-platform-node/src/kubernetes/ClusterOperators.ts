import type { ClusterRef } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterRequest } from './ClusterConnection';

/** One cluster with the rights of the operator role. @public */
export interface ClusterOperator {
  /** One object, as JSON. */
  get(path: string, request: ClusterRequest): Promise<unknown>;
  /**
   * Merges a patch into an object. Throws a DeniedError with the cluster's own words when RBAC or an admission policy
   * refuses, a ConflictError (409), a NotFoundError (404) or a ClusterUnavailableError.
   */
  patch(path: string, body: object, request: ClusterRequest): Promise<unknown>;
}

/**
 * Clusters as the operator roles of the account profiles may change them.
 *
 * @public
 */
export interface ClusterOperators {
  /** Undefined: the account profile names no operator role. Throws a NotFoundError without a cluster. */
  find(ref: ClusterRef): Promise<ClusterOperator | undefined>;
}
