import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  permissionApiRef,
  type PermissionApi,
} from '@backstage/plugin-permission-react';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { eksPlatformApiRef } from '../src/api/EksPlatformApi';
import { entityClusterContent } from '../src/extensions/entityContents';
import { makeClusterEntity } from '../src/__testUtils__/clusterEntity';
import { FixtureApi } from '../src/__testUtils__/FixtureApi';
import { FIXTURE_VIEWS } from '../src/__testUtils__/fixtureViews';
import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

// `yarn start` in this package shows the cluster tab of every fixture without a backend:
// /catalog/default/resource/dp/cluster. `denied`, `failed`, `loading` and `lost` are the states of the tab itself.
const toRef = (name: string) => `resource:default/${name}`;
const api = new FixtureApi();
for (const [name, makeView] of Object.entries(FIXTURE_VIEWS)) {
  api.setView(toRef(name), makeView());
}
const live = { state: 'live', heardAt: Date.now() } as const;
const lost = {
  state: 'lost',
  heardAt: Date.now() - 50_000,
  retryAt: Date.now() + 8_000,
} as const;
api.setSnapshot(toRef('denied'), { state: 'denied', live });
api.setSnapshot(toRef('missing'), { state: 'not-found', live });
api.setSnapshot(toRef('failed'), {
  state: 'failed',
  message: 'Request failed with 502 Bad Gateway',
  live: lost,
});
api.setSnapshot(toRef('lost'), {
  state: 'ready',
  view: FIXTURE_VIEWS.dp(),
  live: lost,
});

const names = [
  ...Object.keys(FIXTURE_VIEWS),
  'denied',
  'missing',
  'failed',
  'loading',
  'lost',
];

createDevApp({
  features: [
    catalogPlugin,
    createFrontendPlugin({
      pluginId: 'eks-platform',
      extensions: [
        entityClusterContent,
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
                  entities: names.map(makeClusterEntity),
                }),
            }),
        }),
      ],
    }),
  ],
});
