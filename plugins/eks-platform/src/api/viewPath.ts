import { parseEntityRef } from '@backstage/catalog-model';
import type { FluxVerb } from '@eks-platform/backstage-plugin-eks-platform-common';

/** Path of a cluster's view at the backend. */
export function toViewPath(entityRef: string): string {
  return `${toClusterPath(entityRef)}/view`;
}

/** Path of what is remembered of a cluster. */
export function toHistoryPath(entityRef: string): string {
  return `${toClusterPath(entityRef)}/history`;
}

/** Path of a verb of Flux at the backend. */
export function toFluxPath(entityRef: string, verb: FluxVerb): string {
  return `${toClusterPath(entityRef)}/flux/${verb}`;
}

function toClusterPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [kind, namespace, name].map(encodeURIComponent);
  return `/clusters/${parts.join('/')}`;
}
