import {
  DescribeClusterCommand,
  paginateListClusters,
  type EKSClient,
} from '@aws-sdk/client-eks';

// EKS allows few Describe calls per second and account.
const AT_ONCE = 4;

/** A cluster as EKS knows it. */
export interface FoundCluster {
  name: string;
  tags: Record<string, string>;
}

/** All clusters of one account and region. Throws when any of them cannot be read: half a list would look like deletions. */
export async function listClusters(
  eks: EKSClient,
  signal: AbortSignal,
): Promise<FoundCluster[]> {
  const names: string[] = [];
  for await (const page of paginateListClusters({ client: eks }, {})) {
    signal.throwIfAborted();
    names.push(...(page.clusters ?? []));
  }
  const found: FoundCluster[] = [];
  const work = async () => {
    for (let name = names.pop(); name; name = names.pop()) {
      const tags = await readTags(eks, name, signal);
      if (tags) {
        found.push({ name, tags });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Undefined for a cluster that went between the two calls. */
async function readTags(
  eks: EKSClient,
  name: string,
  signal: AbortSignal,
): Promise<Record<string, string> | undefined> {
  try {
    const { cluster } = await eks.send(new DescribeClusterCommand({ name }), {
      abortSignal: signal,
    });
    return cluster?.status === 'DELETING' ? undefined : cluster?.tags ?? {};
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') {
      return undefined;
    }
    throw error;
  }
}
