import { NotAllowedError } from '@backstage/errors';
import {
  ANNOTATION_KUBERNETES_AWS_ASSUME_ROLE,
  ANNOTATION_KUBERNETES_AWS_CLUSTER_ID,
  ANNOTATION_KUBERNETES_AWS_EXTERNAL_ID,
} from '@backstage/plugin-kubernetes-common';
import type {
  AuthenticationStrategy,
  AuthMetadata,
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import {
  EksTokenSource,
  type AwsAccounts,
  type ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { ClusterRefs } from './ClusterRefs';

const DEFAULT_REGION = 'us-east-1';

/**
 * Tokens for the kubernetes plugin's auth provider `aws`. Clusters of an account profile get the token that the cluster
 * tab uses; any other cluster gets one from Backstage's own credentials or the role of its annotation, as it does
 * without this module.
 */
export class EksPlatformAuthStrategy implements AuthenticationStrategy {
  readonly #refs: ClusterRefs;
  readonly #connections: ClusterConnections;
  readonly #aws: AwsAccounts;
  readonly #others = new Map<string, EksTokenSource>();

  constructor(options: {
    refs: ClusterRefs;
    connections: ClusterConnections;
    aws: AwsAccounts;
  }) {
    this.#refs = options.refs;
    this.#connections = options.connections;
    this.#aws = options.aws;
  }

  async getCredential(cluster: ClusterDetails): Promise<KubernetesCredential> {
    const refs = await this.#refs.find(cluster.name);
    if (refs.length === 0) {
      const token = await this.#otherSource(cluster).getToken();
      return { type: 'bearer token', token };
    }
    for (const ref of refs) {
      const connection = await this.#connections.find(ref);
      // The URL comes from the catalog, where anybody may write one: a token only goes where EKS says the cluster is.
      if (connection && isSame(connection.endpoint, cluster.url)) {
        const token = await connection.getToken();
        return { type: 'bearer token', token };
      }
    }
    throw new NotAllowedError(
      `Cluster ${cluster.name} is not at ${cluster.url}; its entity is refreshed within minutes`,
    );
  }

  validateCluster(): Error[] {
    return [];
  }

  presentAuthMetadata(): AuthMetadata {
    return {};
  }

  #otherSource(cluster: ClusterDetails): EksTokenSource {
    const metadata = cluster.authMetadata;
    const name = metadata[ANNOTATION_KUBERNETES_AWS_CLUSTER_ID] ?? cluster.name;
    const role = {
      arn: metadata[ANNOTATION_KUBERNETES_AWS_ASSUME_ROLE],
      externalId: metadata[ANNOTATION_KUBERNETES_AWS_EXTERNAL_ID],
    };
    const key = JSON.stringify([name, role.arn, role.externalId]);
    let source = this.#others.get(key);
    if (!source) {
      source = new EksTokenSource({
        clusterName: name,
        region: process.env.AWS_REGION ?? DEFAULT_REGION,
        credentials: this.#aws.getRoleCredentials(role),
      });
      this.#others.set(key, source);
    }
    return source;
  }
}

function isSame(endpoint: string, url: string): boolean {
  return endpoint.replace(/\/$/, '') === url.replace(/\/$/, '');
}
