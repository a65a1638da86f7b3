import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { ComponentClusters } from '@eks-platform/backstage-plugin-eks-platform-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  COMPONENT_CLUSTERS,
  makeComponentEntity,
} from '../../__testUtils__/componentClusters';
import { FixtureApi } from '../../__testUtils__/FixtureApi';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import {
  entityComponentCard,
  entityComponentContent,
} from '../../extensions/component';

function render(
  answer: ComponentClusters | Error | undefined,
  options: {
    extension?: typeof entityComponentCard | typeof entityComponentContent;
    entity?: ReturnType<typeof makeComponentEntity>;
  } = {},
) {
  const entity = options.entity ?? makeComponentEntity('feature-sync');
  const api = new FixtureApi();
  const ref = `component:default/${entity.metadata.name}`;
  if (answer) {
    api.components.set(
      ref,
      answer instanceof Error ? answer : { ...answer, entityRef: ref },
    );
  }
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      options.extension ?? entityComponentContent,
      ApiBlueprint.make({
        params: define =>
          define({ api: eksPlatformApiRef, deps: {}, factory: () => api }),
      }),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return { api, ref };
}

describe('ComponentTab', () => {
  it('answers "my app or the cluster?" with one sentence, then shows what is theirs', async () => {
    render(COMPONENT_CLUSTERS.waiting());
    expect(
      await screen.findByRole('heading', {
        name: 'Not your app: your 6 pods wait, because no workload node can be created',
      }),
    ).toBeInTheDocument();

    const touches = screen.getByRole('region', { name: 'What touches you' });
    expect(touches).toHaveTextContent(/What you ask for.*vCPU/);
    expect(
      within(touches).getByRole('link', { name: 'Show in cluster dp' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/catalog\/default\/resource\/dp\/cluster/),
    );

    const pods = screen.getByRole('table', { name: 'Your pods' });
    const [, first] = within(pods).getAllByRole('row');
    expect(first).toHaveTextContent(/waits for a node \d+ min/);
    expect(
      screen.getByText(/aws eks update-kubeconfig --region us-east-1/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'dp' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/dp/cluster',
    );
  });

  it('says that all is fine, where it runs and what may move it', async () => {
    render(COMPONENT_CLUSTERS.fine());
    expect(
      await screen.findByRole('heading', { name: /^All fine: \d+ pods? run/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'What touches you' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'What may move your pods' }),
    ).toHaveTextContent(/spot/);
  });

  it('says which of several clusters the reader may not see', async () => {
    const { clusters, ...rest } = COMPONENT_CLUSTERS.fine();
    render({
      ...rest,
      clusters: [
        ...clusters,
        { state: 'denied', clusterEntityRef: 'resource:default/payments' },
      ],
    });
    expect(
      await screen.findByText(/a cluster that you may not see/),
    ).toHaveTextContent('payments');
  });

  it('does not know when the cluster does not answer', async () => {
    render(COMPONENT_CLUSTERS.unreachable());
    expect(
      await screen.findByRole('heading', {
        name: /^Not known: pods of ml-lab are not seen/,
      }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('says that nothing of it runs there', async () => {
    render(COMPONENT_CLUSTERS.absent());
    expect(
      await screen.findByRole('heading', {
        name: 'Nothing of it runs on bluesky',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/No pod with the labels and namespace/),
    ).toBeInTheDocument();
  });

  it('says how to name a cluster where the catalog names none', async () => {
    render({ ...COMPONENT_CLUSTERS.fine(), clusters: [] });
    expect(
      await screen.findByRole('heading', {
        name: 'No cluster is known for this component',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/dependsOn:/)).toBeInTheDocument();
  });

  it('says why there is no answer, and asks again', async () => {
    const { api, ref } = render(new Error('Request failed with 502'));
    expect(await screen.findByText('Request failed with 502')).toBeVisible();
    api.components.set(ref, {
      ...COMPONENT_CLUSTERS.fine(),
      entityRef: ref,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: /^All fine/ }),
    ).toBeInTheDocument();
  });

  it('is a card with the sentence on the overview page', async () => {
    render(COMPONENT_CLUSTERS.waiting(), { extension: entityComponentCard });
    const card = await screen.findByRole('region', { name: 'App or cluster?' });
    expect(
      await within(card).findByText(/^Not your app: your 6 pods wait/),
    ).toBeInTheDocument();
    expect(within(card).getByRole('link', { name: 'Details' })).toHaveAttribute(
      'href',
      '/catalog/default/component/feature-sync/cluster',
    );
  });

  it('is not there for components that name nothing in a cluster', async () => {
    const entity = makeComponentEntity('feature-sync');
    entity.metadata.annotations = {};
    render(COMPONENT_CLUSTERS.fine(), { entity });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});
