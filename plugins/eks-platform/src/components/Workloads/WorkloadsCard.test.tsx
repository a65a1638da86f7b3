import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

const exact = (value: number) => ({
  bound: 'exact' as const,
  value,
  unit: 'pods',
  source: 'pods',
});

function viewWithApps() {
  const view = FIXTURE_VIEWS.bluesky();
  Object.assign(view.workloads.data!, {
    dagster: [
      {
        namespace: 'dagster',
        parts: [{ name: 'webserver', state: 'ok', text: '2 of 2 ready' }],
        links: ['https://dagster.acme.dev/'],
        runs: { running: exact(3), waiting: exact(2) },
      },
    ],
    hubs: [
      {
        namespace: 'hub-intro',
        parts: [{ name: 'hub', state: 'warning', text: '0 of 1 ready' }],
        links: ['https://hub.acme.dev/intro/'],
        servers: {
          running: {
            ...exact(0),
            bound: 'unknown',
            value: undefined,
            reason: 'pods are not known',
          },
          waiting: {
            ...exact(0),
            bound: 'unknown',
            value: undefined,
            reason: 'pods are not known',
          },
        },
      },
    ],
    previews: [
      {
        name: 'flux-system/web',
        state: 'ok',
        text: '1 preview',
        previews: [
          { id: '42', title: 'Faster', link: 'https://pr-42-web.acme.dev/' },
          { id: '43', branch: 'evil', link: 'file:///etc/passwd' },
        ],
      },
    ],
  });
  return view;
}

describe('WorkloadsCard', () => {
  it('unfolds to Dagster, hubs and previews with the ways to them', async () => {
    renderClusterTab({ view: viewWithApps() });
    await userEvent.click(
      await screen.findByRole('button', { name: /Workloads/ }),
    );
    const dagster = screen.getByRole('region', { name: 'Dagster dagster' });
    expect(dagster).toHaveTextContent('Runs: 3 run, 2 wait');
    expect(
      within(dagster).getByRole('link', { name: 'dagster.acme.dev' }),
    ).toHaveAttribute('href', 'https://dagster.acme.dev/');
    expect(
      screen.getByRole('region', { name: 'Hub hub-intro' }),
    ).toHaveTextContent('Servers: – pods are not known');
    const previews = screen.getByRole('region', { name: /^Previews/ });
    expect(within(previews).getAllByRole('link')).toHaveLength(1);
  });

  it('lists what is not ready, and the rest on demand', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    renderClusterTab({ view, path: '?card=workloads' });
    expect(
      await screen.findByText('Every workload is ready.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^Show/ }));
    const [first] = view.workloads.data!.workloads;
    expect(
      screen.getByRole('rowheader', {
        name: new RegExp(`${first.namespace}/${first.name}`),
      }),
    ).toBeInTheDocument();
  });

  it('says when it may not be read', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    view.workloads = { state: 'denied', issues: [] };
    renderClusterTab({ view });
    expect(
      await screen.findByRole('button', { name: /Workloads/ }),
    ).toHaveTextContent('not shown: access is denied');
  });
});
