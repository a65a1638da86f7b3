import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { eksPlatformApiRef } from './api/EksPlatformApi';
import { EksPlatformClient } from './api/EksPlatformClient';
import {
  EntityClusterContent,
  eksPlatformPlugin,
  isClusterAvailable,
} from './legacy';
import { makeClusterEntity } from './__testUtils__/clusterEntity';
import { FixtureApi } from './__testUtils__/FixtureApi';
import { FIXTURE_VIEWS } from './__testUtils__/fixtureViews';

describe('legacy entry', () => {
  it('shows the same tab in an app on the legacy frontend system, deep links included', async () => {
    const entity = makeClusterEntity('dp');
    const api = new FixtureApi();
    api.setView('resource:default/dp', FIXTURE_VIEWS.dp());
    await renderInTestApp(
      <TestApiProvider apis={[[eksPlatformApiRef, api]]}>
        <EntityProvider entity={entity}>
          <Routes>
            <Route path="/cluster/*" element={<EntityClusterContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      { routeEntries: ['/cluster/gpu'] },
    );
    expect(
      await screen.findByRole('heading', {
        name: 'In trouble: no workload node can be created',
      }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Who holds what')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Ingress & certificates/ }),
    ).toHaveAttribute('href', '/cluster/ingress');
  });

  it('brings its own client and offers the tab on clusters only', () => {
    const [factory] = [...eksPlatformPlugin.getApis()];
    expect(factory.api.id).toBe('plugin.eks-platform.client');
    const client = factory.factory({
      fetchApi: { fetch: jest.fn() },
      identityApi: { getBackstageIdentity: jest.fn() },
    });
    expect(client).toBeInstanceOf(EksPlatformClient);
    expect(isClusterAvailable(makeClusterEntity('dp'))).toBe(true);
    expect(
      isClusterAvailable({
        ...makeClusterEntity('dp'),
        metadata: { name: 'dp' },
      }),
    ).toBe(false);
  });
});
