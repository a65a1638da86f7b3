import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ComponentTab } from './ComponentTab';

/** The tab Cluster of a Component's entity page. */
export function EntityComponentTab() {
  const { entity } = useEntity();
  return <ComponentTab entityRef={stringifyEntityRef(entity)} />;
}
