import { parseEntityRef } from '@backstage/catalog-model';
import type {
  ClusterTables,
  FluxVerb,
  TableQuery,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** Path of a cluster's view at the backend. */
export function toViewPath(entityRef: string): string {
  return `${toClusterPath(entityRef)}/view`;
}

/** Path of the last snapshot of a cluster. */
export function toSnapshotPath(entityRef: string): string {
  return `${toClusterPath(entityRef)}/snapshot`;
}

/** Path of what the allow-list of a cluster says of the caller's address. */
export function toViewerAddressPath(entityRef: string): string {
  return `${toClusterPath(entityRef)}/viewer-address`;
}

/** Path of what is remembered of a cluster. */
export function toHistoryPath(entityRef: string): string {
  return `${toClusterPath(entityRef)}/history`;
}

/** Path of a verb of Flux at the backend. */
export function toFluxPath(entityRef: string, verb: FluxVerb): string {
  return `${toClusterPath(entityRef)}/flux/${verb}`;
}

/** Path of what is known of one node. */
export function toNodePath(entityRef: string, node: string): string {
  return `${toClusterPath(entityRef)}/nodes/${encodeURIComponent(node)}`;
}

/** Path of one page of a long table of a cluster. */
export function toTablePath(
  entityRef: string,
  table: keyof ClusterTables,
  query: Partial<TableQuery>,
): string {
  return `${toClusterPath(entityRef)}/${table}?${formatTableQuery(query)}`;
}

/** A query of a table as the backend reads it: `sort=-cpu&filter=pool=gpu`. */
export function formatTableQuery(query: Partial<TableQuery>): URLSearchParams {
  const { sort = [], filters = {}, text, limit, cursor } = query;
  const columns = sort.map(
    ({ column, descending }) => `${descending ? '-' : ''}${column}`,
  );
  const pairs = Object.entries(filters).flatMap(([column, values]) =>
    values.map(value => ['filter', `${column}=${value}`]),
  );
  return new URLSearchParams([
    ...(columns.length > 0 ? [['sort', columns.join(',')]] : []),
    ...pairs,
    ...(text ? [['text', text]] : []),
    ...(limit === undefined ? [] : [['limit', String(limit)]]),
    ...(cursor ? [['cursor', cursor]] : []),
  ]);
}

/** Path of what a Component has in its clusters. */
export function toComponentPath(entityRef: string): string {
  return `/components/${toEntityPath(entityRef)}`;
}

function toClusterPath(entityRef: string): string {
  return `/clusters/${toEntityPath(entityRef)}`;
}

function toEntityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}
