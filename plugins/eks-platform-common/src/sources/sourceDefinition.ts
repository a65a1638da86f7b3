import type { SourceArea } from './sourceArea';

/** What everyone needs to know of one source of a cluster view. @public */
export interface SourceDefinition<T = unknown> {
  /** How it is called: `nodepools.karpenter.sh`, `eks:DescribeCluster`. */
  source: string;
  area: SourceArea;
  /** Kind of its objects; Kubernetes only. */
  kind?: string;
  /** Asked only while somebody looks at a section that needs it: it costs money, or a cluster has many of it. */
  lazy?: boolean;
  /** The answer of a cluster that has none of it. */
  empty: T;
}

type SourceOptions = Pick<SourceDefinition, 'lazy'>;

/** A kind of Kubernetes, listed and watched over all namespaces. */
export function objects<T>(
  kind: string,
  resource: string,
  area: SourceArea,
  options: SourceOptions = {},
): SourceDefinition<T[]> {
  return { source: resource, kind, area, empty: [], ...options };
}

/** Many things that AWS knows of the cluster. */
export function facts<T>(
  action: string,
  area: SourceArea,
  options: SourceOptions = {},
): SourceDefinition<T[]> {
  return { source: action, area, empty: [], ...options };
}

/** One thing that AWS knows of the cluster, or nothing. */
export function fact<T>(
  action: string,
  area: SourceArea,
  options: SourceOptions = {},
): SourceDefinition<T | undefined> {
  return { source: action, area, empty: undefined, ...options };
}

/** What a source answers. @public */
export type ValueOf<D> = D extends SourceDefinition<infer T> ? T : never;
