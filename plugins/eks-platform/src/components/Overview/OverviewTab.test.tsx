import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

describe('OverviewTab in trouble', () => {
  it('unfolds the worst problem and folds the others; a click changes that and the address', async () => {
    const view = FIXTURE_VIEWS.dp();
    renderClusterTab({ view });
    const heads = await screen.findAllByRole('button', { expanded: true });
    expect(heads[0]).toHaveTextContent('No workload node can be created');
    expect(
      screen.getByText(/no matches for kind "EC2NodeClass"/),
    ).toBeInTheDocument();
    expect(screen.getByText(/6 Kustomizations, 9 pods/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^Open / })).toHaveAttribute(
      'href',
      expect.stringContaining(view.problems[0].file!.path),
    );

    await userEvent.click(
      screen.getByRole('button', { name: /has no certificate/ }),
    );
    expect(screen.queryByText(/no matches for kind/)).toBeNull();
    expect(
      screen.getByRole('button', { name: /has no certificate/ }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByRole('link', { name: /issuer-production\.yaml/ }),
    ).toBeInTheDocument();
  });

  it('says that the problem of an old link is gone, and leaves the focus alone', async () => {
    renderClusterTab({
      view: FIXTURE_VIEWS.dp(),
      path: '?problem=node-not-ready%3Aip-10-0-1-2',
    });
    expect(
      await screen.findByText(/The problem of this link is not open/),
    ).toBeInTheDocument();
    expect(document.body).toHaveFocus();
  });

  it('opens the problem that the address names and moves by j and k', async () => {
    const [, second, third] = FIXTURE_VIEWS.dp().problems;
    renderClusterTab({
      view: FIXTURE_VIEWS.dp(),
      path: `?problem=${encodeURIComponent(second.key)}`,
    });
    const open = await screen.findByRole('button', {
      expanded: true,
      name: /since/,
    });
    expect(open).toHaveTextContent(second.title.replace(/`/g, ''));
    await waitFor(() => expect(open).toHaveFocus());

    await userEvent.keyboard('j');
    expect(document.activeElement).toHaveTextContent(
      third.title.replace(/`/g, ''),
    );
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('kk');
    expect(document.activeElement).toHaveTextContent(/No workload node/);
  });

  it('says what cleared and announces what is new while one looks', async () => {
    const view = FIXTURE_VIEWS.dp();
    const [first, second, third] = view.problems;
    const { api, entityRef } = renderClusterTab({
      view: { ...view, problems: [first, second] },
    });
    await screen.findByText('2 open, worst first');
    act(() => api.setView(entityRef, { ...view, problems: [first, third] }));
    expect(
      await screen.findByText('1 cleared while you watched'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^New problem: /)).toHaveTextContent(
      third.title.replace(/`/g, ''),
    );
  });

  it('sets what one may type as code', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp() });
    const name = (await screen.findAllByText('karpenter-crd'))[0];
    expect(name.tagName).toBe('CODE');
  });
});

describe('OverviewTab when calm', () => {
  it('shows what is coming up, the cost whose parts add up, and no problem list', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.bluesky() });
    expect(
      await screen.findByRole('heading', { name: 'Healthy' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'Problems' })).toBeNull();
    expect(screen.getByText(/Standard support for/)).toBeInTheDocument();

    const cost = screen.getByRole('region', { name: 'Cost now' });
    const total = Number(/\$(\d+\.\d\d)\/h/.exec(cost.textContent ?? '')![1]);
    const parts = within(cost)
      .getAllByRole('definition')
      .map(part =>
        Number(/^\$(\d+\.\d\d)$/.exec(part.textContent ?? '')?.[1] ?? 0),
      );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 5);
  });

  it('unfolds a small card in place and keeps that in the address', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.bluesky(), path: '?card=access' });
    expect(await screen.findByText('Who may enter')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /EKS add-ons/ }));
    expect(screen.queryByText('Who may enter')).toBeNull();
    expect(screen.getAllByText('vpc-cni').length).toBeGreaterThan(0);
  });

  it('does not take nodes that are joining for trouble, nor what is unknown for nothing', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    const data = view.overview.data!;
    data.nodes = { ready: 11, total: 12 };
    data.addons = [];
    data.cpu = {
      requested: { bound: 'atLeast', value: 4, unit: 'vCPU', source: '' },
      allocatable: {
        bound: 'unknown',
        reason: 'no answer',
        unit: 'vCPU',
        source: '',
      },
      used: {
        bound: 'unknown',
        reason: 'no metrics-server',
        unit: 'vCPU',
        source: '',
      },
    };
    renderClusterTab({ view });
    const card = await screen.findByRole('button', {
      name: /Capacity of 12 nodes/,
    });
    expect(within(card).getByRole('img')).toHaveAccessibleName('in progress');
    expect(card).toHaveTextContent('CPU ≥ 4 of –');
    expect(
      screen.getByRole('button', { name: /EKS add-ons/ }),
    ).not.toHaveTextContent('0 of 0');
  });

  it('names what is missing when a source does not answer', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.partial() });
    expect(
      await screen.findByRole('heading', {
        name: /^Healthy, as far as we see: \d+ of \d+ sections$/,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('partial')).toBeInTheDocument();
  });
});
