import type { KubernetesSources } from '@eks-platform/backstage-plugin-eks-platform-common';

/** JSON of an object as the API server sends it; only projections may look into it. */
export type RawObject = Record<string, any>;

type Projection<K extends keyof KubernetesSources> =
  KubernetesSources[K][number];

/** One kind that a cluster view rests on: where to list and watch it, and which fields stay. */
export interface KubernetesSource<
  K extends keyof KubernetesSources = keyof KubernetesSources,
> {
  key: K;
  /** Path of the list over all namespaces. */
  path: string;
  /** For a kind that cannot be watched: how long to wait between two lists. */
  pollMs?: number;
  /** Selects a part of the kind. */
  query?: Record<string, string>;
  project(object: RawObject): Projection<K>;
}

export function defineSource<K extends keyof KubernetesSources>(
  source: KubernetesSource<K>,
): KubernetesSource<K> {
  return source;
}
