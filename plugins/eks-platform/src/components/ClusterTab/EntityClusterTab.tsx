import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ClusterTab } from './ClusterTab';

/** The cluster tab of the entity page. */
export function EntityClusterTab() {
  const { entity } = useEntity();
  return <ClusterTab entityRef={stringifyEntityRef(entity)} />;
}
