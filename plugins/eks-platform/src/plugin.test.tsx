import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { eksPlatformApiRef } from './api/EksPlatformApi';
import { entityClusterContent } from './extensions/entityContents';
import { eksPlatformPlugin } from './plugin';
import { makeClusterEntity } from './__testUtils__/clusterEntity';
import { FixtureApi } from './__testUtils__/FixtureApi';
import { FIXTURE_VIEWS } from './__testUtils__/fixtureViews';

const api = new FixtureApi();
api.setView('resource:default/dp', FIXTURE_VIEWS.dp());
const fixtureApi = ApiBlueprint.make({
  params: define =>
    define({ api: eksPlatformApiRef, deps: {}, factory: () => api }),
});

describe('eksPlatformPlugin', () => {
  it('offers the tab Cluster at /cluster', () => {
    const tester = createExtensionTester(entityClusterContent);
    expect(tester.snapshot()).toMatchObject({ id: 'entity-content:cluster' });
    expect(
      eksPlatformPlugin.getExtension('entity-content:eks-platform/cluster'),
    ).toBeDefined();
    expect(eksPlatformPlugin.getExtension('api:eks-platform')).toBeDefined();
  });

  it('shows it on entities that name a cluster, and not on others', async () => {
    const { unmount } = renderTestApp({
      extensions: [
        createTestEntityPage({ entity: makeClusterEntity('dp') }),
        entityClusterContent,
        fixtureApi,
      ],
    });
    expect(
      await screen.findByRole('heading', { name: /^In trouble/ }),
    ).toBeInTheDocument();
    unmount();

    const other = { ...makeClusterEntity('dp'), metadata: { name: 'dp' } };
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: other }),
        entityClusterContent,
        fixtureApi,
      ],
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
