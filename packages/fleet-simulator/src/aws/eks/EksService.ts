import type { SimulatedCluster, World } from '../../world/World';
import { AwsError } from '../AwsRequest';
import type { AwsAnswer, AwsRequest, AwsService } from '../AwsRequest';
import type { ClusterEndpoint } from './EksCall';
import { EKS_OPERATIONS, matchOperation } from './operations';

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

  action(request: AwsRequest): string {
    return `eks:${matchOperation(request)?.name ?? 'Unknown'}`;
  }

  /** The cluster that a request is about. */
  clusterName({ segments }: AwsRequest): string | undefined {
    return segments[0] === 'clusters' ? segments[1] : undefined;
  }

  answer(request: AwsRequest): AwsAnswer {
    return {
      status: 200,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': request.requestId,
      },
      body: JSON.stringify(this.#run(request)),
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

  #run(request: AwsRequest): object {
    const matched = matchOperation(request);
    if (!matched) {
      throw new AwsError(
        404,
        'ResourceNotFoundException',
        'No such operation.',
      );
    }
    const { names } = matched;
    const common = {
      request,
      names,
      world: this.#world,
      endpoint: this.#endpoint,
    };
    const operation = EKS_OPERATIONS[matched.name];
    return operation.of === 'account'
      ? operation.answer(common)
      : operation.answer({
          ...common,
          cluster: this.#cluster(request, names[0]),
        });
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
        { clusterName: name },
      );
    }
    return cluster;
  }
}
