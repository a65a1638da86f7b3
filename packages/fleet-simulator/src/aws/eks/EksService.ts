import type { SimulatedCluster, World } from '../../world/World';
import { AwsError } from '../AwsRequest';
import type { AwsAnswer, AwsRequest, AwsService } from '../AwsRequest';
import { accessEntryJson } from './accessEntry';
import { addonJson } from './addon';
import { clusterJson } from './cluster';
import type { ClusterEndpoint } from './cluster';
import { clusterVersions } from './clusterVersions';
import { nodeGroupJson } from './nodeGroup';
import { page } from './page';
import { podIdentityJson } from './podIdentity';

// REST-JSON services have words of their own for what the query protocol calls otherwise.
const ERROR_CODES: Record<string, string> = {
  SignatureDoesNotMatch: 'InvalidSignatureException',
  InvalidClientTokenId: 'UnrecognizedClientException',
};

/** The read half of the EKS API, REST-JSON. */
export class EksService implements AwsService {
  readonly name = 'eks';
  readonly #world: World;
  readonly #endpoint: ClusterEndpoint;

  constructor(world: World, endpoint: ClusterEndpoint) {
    this.#world = world;
    this.#endpoint = endpoint;
  }

  answer(request: AwsRequest): AwsAnswer {
    return {
      status: 200,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': request.requestId,
      },
      body: JSON.stringify(this.#route(request)),
    };
  }

  refuse(error: AwsError, requestId: string): AwsAnswer {
    const code =
      ERROR_CODES[error.code] ??
      `${error.code.replace(/Exception$/, '')}Exception`;
    return {
      status: error.status,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': code,
      },
      body: JSON.stringify({ message: error.message, ...error.members }),
    };
  }

  #route(request: AwsRequest): object {
    const [root, name, collection, item] = request.segments;
    if (root === 'cluster-versions' && request.method === 'GET') {
      return clusterVersions(request.query);
    }
    if (root === 'clusters' && name === undefined && request.method === 'GET') {
      return page(request.query, 'clusters', this.#clusterNames(request));
    }
    const listsInsights =
      collection === 'insights' && request.method === 'POST';
    if (root !== 'clusters' || (request.method !== 'GET' && !listsInsights)) {
      throw new AwsError(
        404,
        'ResourceNotFoundException',
        'No such operation.',
      );
    }
    const cluster = this.#cluster(request, name);
    if (collection === undefined) {
      return { cluster: clusterJson(cluster, this.#endpoint) };
    }
    return item === undefined
      ? this.#list(request, cluster, collection)
      : this.#describe(cluster, collection, item);
  }

  #clusterNames({ caller, scope }: AwsRequest): string[] {
    return this.#world
      .clusters()
      .filter(
        ({ account, scenario, frame }) =>
          frame.eks &&
          account.accountId === caller.accountId &&
          scenario.region === scope.region,
      )
      .map(({ scenario }) => scenario.cluster)
      .sort();
  }

  #cluster({ caller, scope }: AwsRequest, name: string): SimulatedCluster {
    const cluster = this.#world.findCluster(
      caller.accountId,
      scope.region,
      name,
    );
    if (!cluster?.frame.eks) {
      throw new AwsError(
        404,
        'ResourceNotFoundException',
        `No cluster found for name: ${name}.`,
        {
          clusterName: name,
        },
      );
    }
    return cluster;
  }

  #list(
    { query }: AwsRequest,
    cluster: SimulatedCluster,
    collection: string,
  ): object {
    const eks = cluster.frame.eks!;
    switch (collection) {
      case 'addons':
        return page(
          query,
          'addons',
          eks.addons.map(each => each.name),
        );
      case 'node-groups':
        return page(
          query,
          'nodegroups',
          eks.nodeGroups.map(each => each.name),
        );
      case 'access-entries':
        return page(
          query,
          'accessEntries',
          eks.accessEntries.map(
            each => accessEntryJson(cluster, each).principalArn,
          ),
        );
      case 'pod-identity-associations':
        return page(
          query,
          'associations',
          eks.podIdentities
            .filter(
              each =>
                (query.get('namespace') ?? each.namespace) === each.namespace,
            )
            .filter(
              each =>
                (query.get('serviceAccount') ?? each.serviceAccount) ===
                each.serviceAccount,
            )
            .map(each => {
              const {
                clusterName,
                namespace,
                serviceAccount,
                associationArn,
                associationId,
              } = podIdentityJson(cluster, each);
              return {
                clusterName,
                namespace,
                serviceAccount,
                associationArn,
                associationId,
              };
            }),
        );
      case 'insights':
        return { insights: [] };
      default:
        throw new AwsError(
          404,
          'ResourceNotFoundException',
          'No such operation.',
        );
    }
  }

  #describe(
    cluster: SimulatedCluster,
    collection: string,
    item: string,
  ): object {
    const eks = cluster.frame.eks!;
    const clusterName = cluster.scenario.cluster;
    switch (collection) {
      case 'addons': {
        const found = eks.addons.find(each => each.name === item);
        return {
          addon: found
            ? addonJson(cluster, found)
            : absent(
                `No addon: ${item} found in cluster: ${clusterName}`,
                clusterName,
              ),
        };
      }
      case 'node-groups': {
        const found = eks.nodeGroups.find(each => each.name === item);
        return {
          nodegroup: found
            ? nodeGroupJson(cluster, found)
            : absent(`No node group found for name: ${item}.`, clusterName),
        };
      }
      case 'pod-identity-associations': {
        const found = eks.podIdentities
          .map(each => podIdentityJson(cluster, each))
          .find(each => each.associationId === item);
        return {
          association:
            found ??
            absent(`The associationID ${item} was not found.`, clusterName),
        };
      }
      case 'access-entries': {
        const found = eks.accessEntries
          .map(each => accessEntryJson(cluster, each))
          .find(each => each.principalArn === item);
        return {
          accessEntry:
            found ??
            absent(
              `The specified principalArn could not be found. You can view your available access entries with 'eks list-access-entries'.`,
              clusterName,
            ),
        };
      }
      default:
        throw new AwsError(
          404,
          'ResourceNotFoundException',
          'No such operation.',
        );
    }
  }
}

function absent(message: string, clusterName: string): never {
  throw new AwsError(404, 'ResourceNotFoundException', message, {
    clusterName,
  });
}
