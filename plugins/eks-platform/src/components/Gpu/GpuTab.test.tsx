import { screen, within } from '@testing-library/react';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

describe('GpuTab', () => {
  it('shows devices by state, idle money, the problem, and who holds what with the same total', async () => {
    const view = FIXTURE_VIEWS.dp();
    const { devices } = view.gpu.data!;
    renderClusterTab({ view, path: 'gpu' });
    expect(
      await screen.findByText(
        `${devices.requested} of ${devices.total} requested`,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('$0.80/h idle')).toBeInTheDocument();
    expect(
      screen.getByText(/is paid for and nobody can use it/),
    ).toBeInTheDocument();

    const holders = screen.getByRole('region', { name: 'Who holds what' });
    const total = within(holders).getByRole('row', { name: /^All/ });
    expect(total).toHaveTextContent(`${devices.total}`);
    expect(total).toHaveTextContent('$1.61/h');
    expect(screen.getByRole('link', { name: 'ip-10-0-41-87' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/dp\/cluster\/nodes\?node=ip-10-0-41-87/),
    );
  });

  it('answers "can I get one now?" with the reason, and never with a yes', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.bluesky(), path: 'gpu' });
    const offers = await screen.findByRole('region', {
      name: 'Can I get one now?',
    });
    const [, first] = within(offers).getAllByRole('row');
    expect(first).toHaveTextContent(/g5g\.xlarge.*on-demand.*not asked/);
    expect(offers).toHaveTextContent('AWS promises nothing');
    expect(offers).not.toHaveTextContent(/\byes\b/i);
  });

  it('shows slices, shares, what is broken, and who waits in vain', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    const data = view.gpu.data!;
    const [row] = data.nodes;
    data.nodes = [
      {
        ...row,
        node: 'mig',
        devices: [
          { state: 'free', profile: '3g.20gb' },
          { state: 'requested', profile: '1g.5gb', heldBy: 'train' },
        ],
      },
      {
        ...row,
        node: 'shared',
        sharing: {
          strategy: 'time-slicing',
          perDevice: 4,
          taken: 2,
          shares: 4,
        },
      },
      {
        ...row,
        node: 'ill',
        state: 'warning',
        stateText: 'fallen off the bus (XID 79)',
        devices: [{ state: 'broken' }],
      },
    ];
    data.pending = [
      {
        namespace: 'vision',
        pod: 'eval-7',
        resource: 'nvidia.com/mig-7g.40gb',
        devices: 8,
        since: row.createdAt,
        reason: 'no node takes it',
        never: 'asks 8 GPUs, the largest type that pool gpu allows has 4',
      },
    ];
    renderClusterTab({ view, path: 'gpu' });
    expect(
      await screen.findByRole('img', { name: '3g.20gb free' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: '1g.5gb requested: train' }),
    ).toHaveTextContent('1g.5gb');
    expect(
      screen.getByText('2 of 4 shares taken (time-slicing)'),
    ).toBeInTheDocument();
    expect(screen.getByText('fallen off the bus (XID 79)')).toBeInTheDocument();
    expect(screen.getByText(/Can never run:/)).toHaveTextContent(
      'asks 8 GPUs, the largest type that pool gpu allows has 4',
    );
  });

  it('says what a GPU pool would bring where there is none', async () => {
    renderClusterTab({
      view: FIXTURE_VIEWS['checkout-ready'](),
      path: 'gpu',
    });
    expect(
      await screen.findByRole('heading', {
        name: 'This platform has no GPU pool',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/costs nothing while it is empty/)).toBeVisible();
  });
});
