import type { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import { ANNOTATION_CLUSTER } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { EksPlatformClient } from '../api/EksPlatformClient';

const clusterRouteRef = createRouteRef({ id: 'eks-platform.cluster' });

/** The plugin for apps on the legacy frontend system. @public */
export const eksPlatformPlugin = createPlugin({
  id: 'eks-platform',
  apis: [
    createApiFactory({
      api: eksPlatformApiRef,
      deps: { fetchApi: fetchApiRef, identityApi: identityApiRef },
      factory: options => new EksPlatformClient(options),
    }),
  ],
  routes: { cluster: clusterRouteRef },
});

/** Content of an entity page: `<EntityLayout.Route path="/cluster" title="Cluster" if={isClusterAvailable}>`. @public */
export const EntityClusterContent = eksPlatformPlugin.provide(
  createRoutableExtension({
    name: 'EntityClusterContent',
    component: () =>
      import('../components/ClusterTab').then(m => m.EntityClusterTab),
    mountPoint: clusterRouteRef,
  }),
);

/** Whether an entity names a cluster. @public */
export function isClusterAvailable(entity: Entity): boolean {
  return entity.metadata.annotations?.[ANNOTATION_CLUSTER] !== undefined;
}
