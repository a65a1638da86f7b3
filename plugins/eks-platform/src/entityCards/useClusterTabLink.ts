import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { CLUSTER_TAB_PATH } from './clusterTabPath';

/** Makes the address of the Cluster tab of an entity, with a query if given. */
export function useClusterTabLink(): (
  entityRef: string,
  query?: Record<string, string>,
) => string {
  const toEntity = useEntityRefLink();
  return (entityRef, query) =>
    `${toEntity(entityRef)}${CLUSTER_TAB_PATH}${
      query ? `?${new URLSearchParams(query)}` : ''
    }`;
}
