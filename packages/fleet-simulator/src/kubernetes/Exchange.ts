import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SimulatedCluster } from '../world/World';
import type { ResourcePath } from './resourcePath';

/** One request to the API server of one cluster. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  cluster: SimulatedCluster;
  /** Below the cluster's own address. */
  path: string;
  query: URLSearchParams;
}

/** A request about a served kind, after authorization. */
export interface ResourceExchange extends Exchange {
  resource: ResourcePath;
}
