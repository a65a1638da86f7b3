import {
  ApiBlueprint,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Route, Routes } from 'react-router-dom';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { EntityClusterTab } from '../components/ClusterTab';
import type { ClusterSnapshot } from '../feed/ClusterSnapshot';
import { makeClusterEntity } from './clusterEntity';
import { FixtureApi } from './FixtureApi';

const entity = makeClusterEntity('dp');

// The test page of the catalog has one fixed path; the tab's own routes need one with a rest, as the real page has.
const entityPage = PageBlueprint.make({
  params: {
    path: '/dp',
    loader: async () => (
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="cluster/*" element={<EntityClusterTab />} />
        </Routes>
      </EntityProvider>
    ),
  },
});

/** Options for {@link renderClusterTab}. */
export interface RenderClusterTabOptions {
  view?: ClusterView;
  snapshot?: ClusterSnapshot;
  /** Path and query below the tab, such as `nodes?pool=gpu`. */
  path?: string;
}

/** The whole app with the cluster tab of one entity at `/dp/cluster`. */
export function renderClusterTab(options: RenderClusterTabOptions): {
  api: FixtureApi;
  entityRef: string;
  unmount: () => void;
} {
  const entityRef = 'resource:default/dp';
  const api = new FixtureApi();
  if (options.view) {
    api.setView(entityRef, options.view);
  }
  if (options.snapshot) {
    api.setSnapshot(entityRef, options.snapshot);
  }
  const plugin = createFrontendPlugin({
    pluginId: 'eks-platform',
    extensions: [
      entityPage,
      ApiBlueprint.make({
        params: define =>
          define({ api: eksPlatformApiRef, deps: {}, factory: () => api }),
      }),
    ],
  });
  const { unmount } = renderTestApp({
    features: [plugin],
    apis: [[catalogApiRef, catalogApiMock({ entities: [entity] })]],
    initialRouteEntries: [`/dp/cluster/${options.path ?? ''}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return { api, entityRef, unmount };
}
