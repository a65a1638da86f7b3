import { parseEntityRef } from '@backstage/catalog-model';

/** Path of a cluster's view at the backend. */
export function toViewPath(entityRef: string): string {
  return `${toClusterPath(entityRef)}/view`;
}

/** Path of what is remembered of a cluster. */
export function toHistoryPath(entityRef: string): string {
  return `${toClusterPath(entityRef)}/history`;
}

function toClusterPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [kind, namespace, name].map(encodeURIComponent);
  return `/clusters/${parts.join('/')}`;
}
