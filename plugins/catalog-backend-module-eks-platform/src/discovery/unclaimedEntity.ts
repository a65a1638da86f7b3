import { createHash } from 'node:crypto';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type ResourceEntityV1alpha1,
} from '@backstage/catalog-model';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_UNCLAIMED,
  stringifyClusterRef,
  type ClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const MOST_CHARACTERS = 63;
const HASH_CHARACTERS = 8;
const CONSOLE_DOMAINS: Record<string, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** The entity of a cluster that no repository owns. */
export function unclaimedEntity(
  ref: ClusterRef,
  options: { owner: string; partition: string },
): ResourceEntityV1alpha1 {
  const { owner, partition } = options;
  const location = `url:${consoleUrl(ref, partition)}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: nameOf(ref),
      title: ref.name,
      description:
        'An EKS cluster that was found in its account and that no template made',
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        [ANNOTATION_CLUSTER]: stringifyClusterRef(ref),
        [ANNOTATION_UNCLAIMED]: 'true',
      },
    },
    spec: { type: 'kubernetes-cluster', owner },
  };
}

/** Account and region keep it apart from entities of repositories; a name that is too long ends with a hash. */
function nameOf({ account, region, name }: ClusterRef): string {
  const full = [account, region, name].join('.');
  if (full.length <= MOST_CHARACTERS) {
    return full;
  }
  const hash = createHash('sha256').update(full).digest('hex');
  return `${full.slice(0, MOST_CHARACTERS - HASH_CHARACTERS - 1)}-${hash.slice(
    0,
    HASH_CHARACTERS,
  )}`;
}

function consoleUrl({ region, name }: ClusterRef, partition: string): string {
  const domain = CONSOLE_DOMAINS[partition] ?? CONSOLE_DOMAINS.aws;
  return `https://${region}.${domain}/eks/clusters/${encodeURIComponent(
    name,
  )}?region=${region}`;
}
