import { ServiceUnavailableError } from '@backstage/errors';
import {
  ANNOTATION_KUBERNETES_API_SERVER,
  ANNOTATION_KUBERNETES_API_SERVER_CA,
  ANNOTATION_KUBERNETES_AUTH_PROVIDER,
  ANNOTATION_KUBERNETES_AWS_CLUSTER_ID,
  ANNOTATION_KUBERNETES_SKIP_TLS_VERIFY,
} from '@backstage/plugin-kubernetes-common';
import {
  ANNOTATION_LIFECYCLE,
  getLifecycleState,
  type ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  readApplyReport,
  type AccountProfiles,
  type AwsAccounts,
  type ClusterConnections,
  type DescribedCluster,
} from '@eks-platform/backstage-plugin-eks-platform-node';

// An entity waits for AWS no longer than this; others wait behind it.
const WITHIN_MS = 10_000;

export type ClusterAnnotations = Record<string, string>;

/** Annotations of a cluster that nobody else may give: what {@link readClusterAnnotations} says, and no look away from TLS. */
export const CLUSTER_ANNOTATIONS: ReadonlySet<string> = new Set([
  ANNOTATION_KUBERNETES_API_SERVER,
  ANNOTATION_KUBERNETES_API_SERVER_CA,
  ANNOTATION_KUBERNETES_AUTH_PROVIDER,
  ANNOTATION_KUBERNETES_AWS_CLUSTER_ID,
  ANNOTATION_KUBERNETES_SKIP_TLS_VERIFY,
  ANNOTATION_LIFECYCLE,
]);

/** Where the cluster is and how far it is, without a role ARN or an account id. */
export async function readClusterAnnotations(
  ref: ClusterRef,
  options: {
    aws: AwsAccounts;
    connections: ClusterConnections;
    profiles: AccountProfiles;
    now(): Date;
  },
): Promise<ClusterAnnotations> {
  const { aws, connections, profiles, now } = options;
  const profile = profiles.get(ref.account);
  const reading = readApplyReport(aws, {
    ref,
    profile,
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  const [cluster, report] = await Promise.all([
    within(connections.describe(ref)),
    reading.then(
      value => ({ value }),
      error => ({ error }),
    ),
  ]);
  if (!cluster && 'error' in report) {
    // Whether it was never applied or is under way, only the report could say.
    throw report.error;
  }
  return {
    ...connectionAnnotations(ref, cluster),
    [ANNOTATION_LIFECYCLE]: getLifecycleState({
      cluster: cluster?.facts,
      report: 'value' in report ? report.value : undefined,
      now: now(),
    }),
  };
}

async function within<T>(description: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new ServiceUnavailableError(
      `eks:DescribeCluster gave no answer within ${WITHIN_MS / 1000} s`,
    );
    timer = setTimeout(() => reject(error), WITHIN_MS);
  });
  try {
    return await Promise.race([description, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Empty while there is no API server: the kubernetes plugin then leaves the cluster out. */
function connectionAnnotations(
  ref: ClusterRef,
  cluster: DescribedCluster | undefined,
): ClusterAnnotations {
  if (!cluster?.endpoint || !cluster.certificateAuthority) {
    return {};
  }
  return {
    [ANNOTATION_KUBERNETES_API_SERVER]: cluster.endpoint,
    [ANNOTATION_KUBERNETES_API_SERVER_CA]: cluster.certificateAuthority,
    [ANNOTATION_KUBERNETES_AUTH_PROVIDER]: 'aws',
    [ANNOTATION_KUBERNETES_AWS_CLUSTER_ID]: ref.name,
  };
}
