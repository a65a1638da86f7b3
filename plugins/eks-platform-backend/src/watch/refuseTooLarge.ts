import { ClusterUnavailableError } from '@eks-platform/backstage-plugin-eks-platform-node';

// etcd takes 1.5 MiB for an object; JSON with all its quotes is longer.
const MOST_MIB = 8;

/** Keeps an answer without an end from filling the memory. `size` is that of one object, in bytes or characters. */
export function refuseTooLarge(size: number) {
  if (size > MOST_MIB * 1024 * 1024) {
    throw new ClusterUnavailableError(
      `The API server sent an object larger than ${MOST_MIB} MiB`,
    );
  }
}
