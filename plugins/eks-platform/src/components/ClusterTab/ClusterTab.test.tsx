import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

const live = { state: 'live', heardAt: Date.now() } as const;
const lost = {
  state: 'lost',
  heardAt: Date.now() - 60_000,
  retryAt: Date.now() + 8_000,
} as const;

describe('ClusterTab', () => {
  it('begins with the verdict, the facts and the parts with their vital signs', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp() });
    expect(
      await screen.findByRole('heading', {
        name: 'In trouble: no workload node can be created',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/What runs keeps running/)).toBeInTheDocument();
    expect(screen.getByText(/standard support, \d+ days left/)).toBeVisible();
    expect(screen.getByText(/(\d+) of \1 sections/)).toBeInTheDocument();

    const parts = within(
      screen.getByRole('navigation', { name: 'Parts of the cluster' }),
    ).getAllByRole('link');
    expect(parts).toHaveLength(5);
    expect(parts[0]).toHaveAttribute('aria-current', 'page');
    expect(parts[3]).toHaveTextContent(/Ingress & certificates.*hosts covered/);
    expect(parts[3]).toHaveAttribute('href', '/dp/cluster/ingress');
    expect(within(parts[0]).getByRole('img')).toHaveAccessibleName('critical');
  });

  it('says that it connects when the first view takes a while', async () => {
    renderClusterTab({});
    expect(await screen.findByText(/connecting, \d+ s/)).toBeInTheDocument();
  });

  it('tells who may not see the cluster what is missing and who can help', async () => {
    renderClusterTab({ snapshot: { state: 'denied', live } });
    expect(
      await screen.findByRole('heading', {
        name: 'You may not see this cluster',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('eks-platform.cluster.read')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /team-data/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('navigation', { name: /Parts/ })).toBeNull();
  });

  it('tells an entity without a cluster from a backend that does not answer', async () => {
    const { unmount } = renderClusterTab({
      snapshot: { state: 'not-found', live },
    });
    expect(
      await screen.findByText('No cluster behind this entity'),
    ).toBeInTheDocument();
    unmount();

    const { api } = renderClusterTab({
      snapshot: { state: 'failed', message: '502 Bad Gateway', live: lost },
    });
    expect(await screen.findByText(/502 Bad Gateway/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(api.retries).toBe(1);
  });

  it('keeps the numbers under a banner when the stream is lost', async () => {
    const view = FIXTURE_VIEWS.dp();
    const { api, entityRef } = renderClusterTab({
      snapshot: { state: 'ready', view, live: lost },
    });
    expect(
      await screen.findByText(/Live updates stopped, trying again/),
    ).toBeInTheDocument();
    expect(screen.getByText('late')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Now' }));
    expect(api.retries).toBe(1);

    api.setView(entityRef, view);
    expect(await screen.findByText('live')).toBeInTheDocument();
    expect(screen.queryByText(/Live updates stopped/)).toBeNull();
  });

  it('names every source behind Data with its reason', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.edge() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'partial' }),
    );
    expect(
      await screen.findByText('Where this comes from'),
    ).toBeInTheDocument();
    const list = within(await screen.findByRole('dialog'));
    expect(list.getByText('nodes')).toBeInTheDocument();
    expect(list.getByText('eks:DescribeCluster')).toBeInTheDocument();
  });

  it('does not pretend to have copied where the browser has no clipboard', async () => {
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      value: undefined,
      configurable: true,
    });
    try {
      renderClusterTab({ view: FIXTURE_VIEWS.dp() });
      fireEvent.click(
        await screen.findByRole('button', { name: /data-dev \/ us-east-1/ }),
      );
      expect(await screen.findByText(/not copied/)).toBeInTheDocument();
      fireEvent.click(
        screen.getAllByRole('button', { name: 'Copy as incident summary' })[0],
      );
      expect(
        await screen.findByText(/could not be copied/),
      ).toBeInTheDocument();
      expect(screen.queryByText(/^Copied/)).toBeNull();
    } finally {
      Object.defineProperty(navigator, 'clipboard', {
        value: clipboard,
        configurable: true,
      });
    }
  });

  it('does not read seconds out again and again', async () => {
    const { unmount } = renderClusterTab({});
    const wait = await screen.findByText(/connecting, \d+ s/);
    expect(wait.closest('[role="status"]')).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('reading the cluster');
    unmount();

    renderClusterTab({
      snapshot: { state: 'failed', message: '502 Bad Gateway', live: lost },
    });
    const next = await screen.findByText(/Next try in \d+ s/);
    expect(next.closest('[role="status"]')).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('502 Bad Gateway');
  });

  it('says how a person gets in', async () => {
    const view = FIXTURE_VIEWS.dp();
    renderClusterTab({ view });
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'How do I get in?' })
      )[0],
    );
    expect(await screen.findByText(view.access.kubeconfig)).toBeInTheDocument();
  });
});
