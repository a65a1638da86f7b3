import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  permissionApiRef,
  type PermissionApi,
} from '@backstage/plugin-permission-react';
import { eksPlatformApiRef } from '../src/api/EksPlatformApi';
import { componentExtensions } from '../src/extensions/component';
import { entityCardExtensions } from '../src/extensions/entityCards';
import { entityClusterContent } from '../src/extensions/entityContents';
import { fleetPage } from '../src/extensions/fleet';
import { fleetRouteRef } from '../src/home/routes';
import { makeClusterEntity } from '../src/__testUtils__/clusterEntity';
import {
  COMPONENT_CLUSTERS,
  makeComponentEntity,
} from '../src/__testUtils__/componentClusters';
import { FIXTURE_VIEWS } from '../src/__testUtils__/fixtureViews';
import { RECORDED_CLUSTERS } from './recordings';
import { ScenarioApi } from './ScenarioApi';
import { TAB_STATES } from './states';

// `yarn start` in this package shows every fixture and every recorded scenario without a backend; `/` lists them.
const toRef = (name: string) => `resource:default/${name}`;
const api = new ScenarioApi();
const states = { ...FIXTURE_VIEWS, ...TAB_STATES };
for (const [name, makeView] of Object.entries(FIXTURE_VIEWS)) {
  if (!RECORDED_CLUSTERS.includes(name)) {
    api.setLargeView(toRef(name), { ...makeView(), entityRef: toRef(name) });
  }
}
for (const [name, snapshot] of Object.entries(TAB_STATES)) {
  if (snapshot) {
    api.setSnapshot(toRef(name), snapshot);
  }
}
for (const [name, makeClusters] of Object.entries(COMPONENT_CLUSTERS)) {
  api.components.set(`component:default/${name}`, makeClusters());
}
const clusters = [...new Set([...Object.keys(states), ...RECORDED_CLUSTERS])];

const list = PageBlueprint.make({
  name: 'list',
  params: {
    path: '/',
    loader: () =>
      import('./ListPage').then(m => (
        <m.ListPage
          clusters={clusters}
          components={Object.keys(COMPONENT_CLUSTERS)}
        />
      )),
  },
});

createDevApp({
  features: [
    catalogPlugin,
    createFrontendPlugin({
      pluginId: 'eks-platform',
      routes: { fleet: fleetRouteRef },
      extensions: [
        list,
        fleetPage,
        entityClusterContent,
        ...entityCardExtensions,
        ...componentExtensions,
        ApiBlueprint.make({
          params: define =>
            define({ api: eksPlatformApiRef, deps: {}, factory: () => api }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        ApiBlueprint.make({
          name: 'permission',
          params: define =>
            define({
              api: permissionApiRef,
              deps: {},
              factory: () =>
                ({
                  authorize: async () => ({ result: 'ALLOW' }),
                } as unknown as PermissionApi),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                new InMemoryCatalogClient({
                  entities: [
                    ...clusters.map(makeClusterEntity),
                    ...Object.keys(COMPONENT_CLUSTERS).map(makeComponentEntity),
                  ],
                }),
            }),
        }),
      ],
    }),
  ],
});
