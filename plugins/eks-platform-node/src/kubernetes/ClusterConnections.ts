import type {
  ClusterRef,
  EksClusterFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ClusterConnection } from './ClusterConnection';

/** What `eks:DescribeCluster` says. @public */
export interface DescribedCluster {
  facts: EksClusterFacts;
  /** Base URL; absent until EKS has made it. */
  endpoint?: string;
  /** PEM in base64. */
  certificateAuthority?: string;
  /** When EKS said so. */
  observedAt: Date;
}

/**
 * Clusters of the account profiles by cluster ref. One instance serves all plugins of a process, so that they share
 * descriptions, tokens and sockets.
 *
 * @public
 */
export interface ClusterConnections {
  /** Undefined: there is no such cluster. An answer older than `maxAgeMs` (default: a minute) is asked for again. */
  describe(
    ref: ClusterRef,
    options?: { maxAgeMs?: number },
  ): Promise<DescribedCluster | undefined>;
  /** Undefined: the cluster is absent or has no endpoint yet. */
  find(ref: ClusterRef): Promise<ClusterConnection | undefined>;
  /** Throws a NotFoundError where `find` gives undefined. */
  get(ref: ClusterRef): Promise<ClusterConnection>;
}
