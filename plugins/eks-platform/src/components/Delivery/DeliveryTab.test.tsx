import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

const TOKEN = '2026-11-21T09:41:00.000Z';

describe('DeliveryTab', () => {
  it('says where delivery stops, draws the graph, and folds what waits', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp(), path: 'delivery' });
    const banner = await screen.findByRole('region', {
      name: 'Delivery stopped at capacity, because karpenter-crd is suspended',
    });
    expect(within(banner).getByText(/wait and still run/)).toBeVisible();

    const graph = screen.getByRole('group', { name: /What depends on what/ });
    const capacity = within(graph).getByRole('button', {
      name: /^capacity, critical; EC2NodeClass unknown.*depends on karpenter$/,
    });
    expect(
      within(graph).getByRole('button', {
        name: /^karpenter, .*karpenter-crd: suspended by kubectl/,
      }),
    ).toBeInTheDocument();

    // One tab stop, at the trouble; arrows follow the edges.
    expect(capacity).toHaveAttribute('tabindex', '0');
    act(() => capacity.focus());
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName(/^karpenter,/);
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(capacity);

    const table = screen.getByRole('table', { name: 'Not ready' });
    const group = within(table).getByRole('row', {
      name: /6 objects behind capacity/,
    });
    expect(within(table).queryByText('flux-system/apps')).toBeNull();
    await userEvent.click(
      within(group).getByRole('button', { name: 'Show 6' }),
    );
    expect(within(table).getByText('flux-system/apps')).toBeInTheDocument();
  });

  it('opens the drawer of an object by its address, and closes it with Esc', async () => {
    renderClusterTab({
      view: FIXTURE_VIEWS.dp(),
      path: 'delivery?object=HelmRelease/kube-system/karpenter-crd',
    });
    const drawer = await screen.findByRole('complementary', {
      name: 'HelmRelease karpenter-crd',
    });
    expect(drawer).toHaveTextContent(/suspended by kubectl · \d+ min/);
    expect(
      within(drawer).getByRole('button', { name: 'karpenter' }),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('resumes after a question, and follows the object until Flux has answered', async () => {
    const view = FIXTURE_VIEWS.dp();
    const { api, entityRef } = renderClusterTab({ view, path: 'delivery' });
    const banner = await screen.findByRole('region', {
      name: /Delivery stopped/,
    });
    await userEvent.click(
      await within(banner).findByRole('button', {
        name: 'Resume karpenter-crd…',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(/Suspended by kubectl, /);
    expect(api.asked).toEqual([]);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Resume and reconcile' }),
    );
    expect(api.asked).toEqual([
      {
        verb: 'resume',
        object: {
          kind: 'HelmRelease',
          namespace: 'kube-system',
          name: 'karpenter-crd',
        },
      },
    ]);
    expect(
      await screen.findByText('Asked · waiting for karpenter-crd'),
    ).toBeInTheDocument();

    const rows = view.delivery.data!.rows.map(row =>
      row.name === 'karpenter-crd'
        ? {
            ...row,
            state: 'ok' as const,
            text: 'installed',
            suspended: undefined,
            handledAt: TOKEN,
          }
        : row,
    );
    act(() =>
      api.setView(entityRef, {
        ...view,
        delivery: {
          ...view.delivery,
          data: { ...view.delivery.data!, rows },
        },
      }),
    );
    expect(
      await screen.findByText('Done: karpenter-crd is installed'),
    ).toBeInTheDocument();
  });

  it('tells in words why the cluster refuses', async () => {
    const { api } = renderClusterTab({
      view: FIXTURE_VIEWS.dp(),
      path: 'delivery',
    });
    api.answerFlux = () => {
      throw new Error('Kustomization capacity is not suspended (any more)');
    };
    const banner = await screen.findByRole('region', {
      name: /Delivery stopped/,
    });
    await userEvent.click(
      await within(banner).findByRole('button', { name: /^Resume/ }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Resume and reconcile' }),
    );
    expect(
      await within(banner).findByText(/Not done: .* is not suspended/),
    ).toBeInTheDocument();
    // It may be tried again.
    expect(
      within(banner).getByRole('button', { name: /^Resume/ }),
    ).toBeInTheDocument();
  });

  it('offers no verb without an operator role', async () => {
    const view = FIXTURE_VIEWS.dp();
    view.delivery.data!.writes = false;
    renderClusterTab({
      view,
      path: 'delivery?object=Kustomization/flux-system/capacity',
    });
    const drawer = await screen.findByRole('complementary');
    expect(drawer).toHaveTextContent(/needs an operatorRole/);
    expect(
      screen.queryByRole('button', { name: /Resume|Reconcile/ }),
    ).toBeNull();
  });

  it('shows a healthy platform as one picture and an empty list', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    renderClusterTab({ view, path: 'delivery' });
    expect(
      await screen.findByText(/Everything that Flux knows is applied/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /^Show all \d+ objects$/ }),
    );
    expect(screen.getByRole('table', { name: 'All objects' })).toBeVisible();
    expect(screen.getByText('kube-system/karpenter-crd')).toBeInTheDocument();
  });
});
