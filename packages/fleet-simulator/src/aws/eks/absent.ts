import { AwsError } from '../AwsRequest';

/** Refuses something that a cluster does not have. */
export function absent(message: string, clusterName: string): never {
  throw new AwsError(404, 'ResourceNotFoundException', message, {
    clusterName,
  });
}
