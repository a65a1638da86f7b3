import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

const getRows = () =>
  within(screen.getByRole('table', { name: 'Nodes' }))
    .getAllByRole('row')
    .slice(1);

describe('NodesTab', () => {
  it('shows pools, the map and the table with trouble first', async () => {
    const view = FIXTURE_VIEWS.atlas();
    renderClusterTab({ view, path: 'nodes' });
    expect(await screen.findByText('44 of 44 in view')).toBeInTheDocument();
    for (const pool of view.nodes.data!.pools) {
      expect(
        screen.getByRole('button', { name: new RegExp(`${pool.name}.*node`) }),
      ).toBeInTheDocument();
    }
    const map = screen.getByRole('group', { name: /Nodes by pool and zone/ });
    expect(within(map).getAllByRole('button')).toHaveLength(44);
    expect(getRows()[0]).toHaveTextContent('not ready for 4 min');
    expect(screen.getAllByText('–').length).toBeGreaterThan(0);
  });

  it('keeps filters, search and order in the address', async () => {
    renderClusterTab({
      view: FIXTURE_VIEWS.atlas(),
      path: 'nodes?pool=gpu&sort=node',
    });
    expect(await screen.findByText('5 of 44 in view')).toBeInTheDocument();
    expect(getRows()[0]).toHaveTextContent('ip-10-0-10-0');
    expect(screen.getByRole('columnheader', { name: /Node/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );

    await userEvent.click(screen.getByRole('button', { name: /^Node/ }));
    expect(getRows()[0]).toHaveTextContent('ip-10-0-10-36');

    await userEvent.type(screen.getByRole('searchbox'), 'no such node');
    expect(
      await screen.findByText(/No node matches pool=gpu, q=no such node/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await screen.findByText('44 of 44 in view')).toBeInTheDocument();
  });

  it('shows claims of the filtered pool only', async () => {
    const view = FIXTURE_VIEWS.atlas();
    const claim = { stage: 'launching', createdAt: view.generatedAt } as const;
    view.nodes.data!.claims = [
      { ...claim, name: 'gpu-new', pool: 'gpu', zone: 'us-east-1b' },
      { ...claim, name: 'default-new', pool: 'default', zone: 'us-east-1b' },
    ];
    renderClusterTab({ view, path: 'nodes?pool=gpu' });
    const map = await screen.findByRole('group', { name: /Nodes by pool/ });
    expect(within(map).getByRole('img', { name: /gpu-new/ })).toBeVisible();
    expect(within(map).queryByRole('img', { name: /default-new/ })).toBeNull();
  });

  it('calls a limit of nothing used up', async () => {
    const view = FIXTURE_VIEWS.atlas();
    const [pool] = view.nodes.data!.pools;
    pool.usage = [
      { resource: 'cpu', used: 10, limit: 100, unit: '' },
      { resource: 'memory', used: 0, limit: 0, unit: 'GiB' },
    ];
    renderClusterTab({ view, path: 'nodes' });
    expect(await screen.findByText('0 of 0 GiB')).toBeInTheDocument();
  });

  it('opens the drawer that the address names, says when a node is gone, and closes by Esc', async () => {
    const { unmount } = renderClusterTab({
      view: FIXTURE_VIEWS.atlas(),
      path: 'nodes?node=ip-10-0-10-11',
    });
    const drawer = await screen.findByRole('complementary', {
      name: 'Node ip-10-0-10-11',
    });
    expect(drawer).toHaveTextContent('not ready for 4 min');
    expect(drawer).toHaveTextContent('Requested of allocatable');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    unmount();

    renderClusterTab({
      view: FIXTURE_VIEWS.atlas(),
      path: 'nodes?node=ip-10-9-9-9',
    });
    expect(
      await screen.findByText(/No such node in this cluster now/),
    ).toBeInTheDocument();
  });

  it('gives the focus back to the row when the drawer closes', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.atlas(), path: 'nodes' });
    const name = { name: 'ip-10-0-10-5' };
    await userEvent.click(await screen.findByRole('button', name));
    const drawer = await screen.findByRole('complementary');
    expect(drawer).toHaveFocus();
    expect(drawer).toHaveTextContent('Checks');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', name)).toHaveFocus());
  });

  it('opens a node from its row and filters by its pool', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.atlas(), path: 'nodes' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'ip-10-0-10-5' }),
    );
    expect(
      await screen.findByRole('complementary', { name: 'Node ip-10-0-10-5' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /gpu.*Karpenter · 5 nodes/ }),
    );
    expect(await screen.findByText('5 of 44 in view')).toBeInTheDocument();
  });

  it('puts only a part of a long list into the page and counts on the map instead', async () => {
    // jsdom lays nothing out: the scroller gets a size, so that it has rows in view.
    const height = jest.spyOn(Element.prototype, 'clientHeight', 'get');
    height.mockReturnValue(530);
    renderClusterTab({ view: FIXTURE_VIEWS.titan(), path: 'nodes' });
    expect(
      await screen.findByText('10,000 of 10,000 in view'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('heading', { name: '10,000 nodes' }).length,
    ).toBe(1);
    expect(
      screen.getByText(/More than 600 nodes: marks by pool and zone/),
    ).toBeInTheDocument();
    const block = screen.getByRole('button', {
      name: /default, us-east-1a: [\d,]+ nodes/,
    });
    expect(block).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Nodes' })).toHaveAttribute(
      'aria-rowcount',
      '10001',
    );
    await waitFor(() => expect(getRows().length).toBeGreaterThan(14));
    expect(getRows().length).toBeLessThan(100);
    height.mockRestore();
  });

  it('says why nodes are not shown, and what to do', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.edge(), path: 'nodes' });
    expect(
      await screen.findByRole('heading', {
        name: /Nodes: not shown, because access is denied/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/reader\.yaml/)).toBeInTheDocument();
  });

  it('keeps what was last known on old ground when the cluster does not answer', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.lab(), path: 'nodes' });
    expect(
      await screen.findByRole('heading', { name: /Nodes: no answer/ }),
    ).toBeInTheDocument();
    expect(screen.getByText(/What follows is old: as of/)).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'Nodes' })).toBeInTheDocument();
  });

  it('names the missing source in a partial section', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    view.nodes = {
      ...view.nodes,
      state: 'partial',
      issues: [
        {
          source: 'nodepools.karpenter.sh',
          state: 'denied',
          message: 'The API server does not let the reader list node pools',
          next: 'Apply `reader.yaml`',
        },
      ],
    };
    renderClusterTab({ view, path: 'nodes' });
    const missing = await screen.findByRole('list', {
      name: 'What is missing here',
    });
    expect(missing).toHaveTextContent('nodepools.karpenter.sh');
    expect(missing).toHaveTextContent('→ Apply reader.yaml');
    expect(screen.getByRole('table', { name: 'Nodes' })).toBeInTheDocument();
  });

  it('shows a skeleton while the section is read', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    view.nodes = { state: 'loading', issues: [] };
    renderClusterTab({ view, path: 'nodes' });
    expect(
      await screen.findByRole('status', { name: 'Reading' }),
    ).toBeInTheDocument();
  });
});
