import type { SimulatedCluster, World } from '../../world/World';
import type { AwsRequest } from '../AwsRequest';

/** Where the simulator's API servers listen. */
export interface ClusterEndpoint {
  /** `https://localhost:7012`. */
  kubernetesUrl: string;
  /** PEM. */
  authority: string;
  /** Clusters, by id, whose Kubernetes API is not played: where it is really. */
  elsewhere: Map<string, { endpoint: string; authority: string }>;
}

/** What an operation of EKS may look at. */
export interface EksCall {
  request: AwsRequest;
  /** The variable segments of the path. */
  names: string[];
  world: World;
  endpoint: ClusterEndpoint;
}

/** A call about one cluster that exists. */
export interface ClusterCall extends EksCall {
  cluster: SimulatedCluster;
}
