import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

describe('who is hurt and what changed', () => {
  it('names owners with their workloads, and leads to the problem', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp() });
    const panel = await screen.findByRole('region', { name: 'Who is hurt' });
    expect(within(panel).getAllByText('team-data')[0]).toBeVisible();
    expect(panel).toHaveTextContent(/\d+ pods?: /);
    const [link] = within(panel).getAllByRole('link');
    expect(link).toHaveAttribute(
      'href',
      expect.stringContaining('?problem=karpenter-crds-missing'),
    );
  });

  it('says after which change a problem began, in its card and on the timeline', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp() });
    expect(await screen.findByText('Began with')).toBeVisible();
    const panel = screen.getByRole('region', { name: 'What changed' });
    const row = within(panel).getByText('karpenter-crd').closest('li')!;
    expect(row).toHaveTextContent('by kubectl');
    expect(row).toHaveTextContent('Problem 1 begins');
  });

  it('opens all changes in a drawer that the address names, narrows them down, and closes by Esc', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.dp(), path: '?changes=all' });
    const drawer = await screen.findByRole('complementary', {
      name: 'What changed',
    });
    const count = within(drawer).getAllByRole('listitem').length;
    await userEvent.click(within(drawer).getByRole('button', { name: 'Flux' }));
    expect(within(drawer).getAllByRole('listitem').length).toBeLessThan(count);
    await userEvent.type(within(drawer).getByRole('searchbox'), 'zzz');
    expect(
      within(drawer).getByText('Nothing that changed matches.'),
    ).toBeVisible();
    act(() => drawer.focus());
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('has nothing to say of who is hurt when nobody is', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.bluesky() });
    await screen.findByRole('heading', { name: 'Healthy' });
    expect(screen.queryByRole('region', { name: 'Who is hurt' })).toBeNull();
  });
});

describe('denied calls', () => {
  const asked = (view: ClusterView): ClusterView => ({
    ...view,
    deniedCalls: {
      state: 'ok',
      issues: [],
      observedAt: new Date().toISOString(),
      data: {
        logGroup: '/aws/cloudtrail/bluesky',
        from: '',
        to: '',
        calls: [
          {
            service: 'sqs.amazonaws.com',
            call: 'GetQueueUrl',
            action: 'sqs:GetQueueUrl',
            principal: 'bluesky-karpenter',
            serviceAccount: 'kube-system/karpenter',
            errorCode: 'AccessDenied',
            count: 42,
            firstAt: new Date().toISOString(),
            lastAt: new Date().toISOString(),
          },
        ],
        total: { bound: 'exact', value: 42, unit: 'calls', source: '' },
        scanned: { bound: 'exact', value: 2, unit: 'GiB', source: '' },
      },
    },
  });

  it('asks nothing by itself, says the price before and what it has cost after', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    view.deniedCalls = { state: 'loading', issues: [] };
    // The page is of this entity.
    view.entityRef = 'resource:default/dp';
    const { api, entityRef } = renderClusterTab({ view, path: '?card=access' });
    const button = await screen.findByRole('button', {
      name: 'Ask CloudTrail ($0.005 per GB read)',
    });
    expect(api.wanted).toEqual([]);
    await userEvent.click(button);
    expect(api.wanted).toEqual(['deniedCalls']);
    expect(screen.getByText('Logs Insights reads')).toBeVisible();
    act(() => api.setView(entityRef, asked(view)));
    expect(await screen.findByText('sqs:GetQueueUrl')).toBeVisible();
    expect(screen.getByText('42 denied calls')).toBeVisible();
    expect(screen.getByText(/read 2 GiB, about \$0\.0107/)).toBeVisible();
  });

  it('says how to have them where CloudTrail writes no log group', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    view.deniedCalls = { state: 'not-installed', issues: [] };
    renderClusterTab({ view, path: '?card=access' });
    expect(await screen.findByText(/There is no log group/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Ask CloudTrail/ })).toBeNull();
  });
});

describe('cards', () => {
  it('unfolds storage with claims, disks and backups', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.bluesky(), path: '?card=storage' });
    expect(await screen.findByText('Claims')).toBeVisible();
    expect(screen.getByText(/shop-data/)).toBeVisible();
    expect(screen.getByText('1 of 26')).toBeVisible();
    expect(screen.getByText(/whole, 6 h old/)).toBeVisible();
  });

  it('keeps a denied section in its own card', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    view.storage = {
      state: 'denied',
      issues: [
        {
          source: 'persistentvolumeclaims',
          state: 'denied',
          message: 'The API server says no',
          next: 'Apply `kube/infra/access/reader.yaml`',
        },
      ],
    };
    renderClusterTab({ view, path: '?card=storage' });
    const card = await screen.findByRole('button', { name: /Storage/ });
    expect(card).toHaveTextContent('not shown: access is denied');
    expect(screen.getByText('The API server says no')).toBeVisible();
    expect(
      screen.getByRole('button', { name: /Access & permissions/ }),
    ).toHaveTextContent('Backstage included');
  });

  it('lists upgrade steps in their order, in the card and in Delivery', async () => {
    renderClusterTab({ view: FIXTURE_VIEWS.bluesky(), path: 'delivery' });
    const panel = await screen.findByRole('region', { name: 'Upgrades' });
    const steps = within(panel).getByRole('list', {
      name: 'Steps, in the order that works',
    });
    const [first, second] = within(steps).getAllByRole('listitem');
    expect(first).toHaveTextContent('Upgrade the control plane');
    expect(first).toHaveTextContent('can be done now');
    expect(second).toHaveTextContent('Nodes follow');
  });
});

describe('cost and history', () => {
  it('tells the month so far as a lower bound, and what ending problems saves', async () => {
    const view = FIXTURE_VIEWS.dp();
    const { api } = renderClusterTab({ view });
    api.history = [90, 60, 30, 5].map(minutes => ({
      at: new Date(Date.now() - minutes * 60_000).toISOString(),
      verdict: 'in-trouble',
      problems: 3,
      nodes: 5,
      pendingPods: 9,
      perHour: 2,
    }));
    const cost = await screen.findByRole('region', { name: 'Cost now' });
    expect(within(cost).getByText(/so far/)).toBeVisible();
    const savings = within(cost).getByRole('list', {
      name: 'What ending open problems would save',
    });
    expect(savings).toHaveTextContent('$19.20/day');
    expect(
      await screen.findByRole('figure', {
        name: 'Nodes and waiting pods over time',
      }),
    ).toBeVisible();
  });
});

describe('how do I get in', () => {
  it('says roles, permissions and whether the own address is let in', async () => {
    const { api } = renderClusterTab({ view: FIXTURE_VIEWS.bluesky() });
    api.viewerAddress = {
      address: '203.0.113.7',
      allowed: 'no',
      why: 'Your address is not in the allow-list',
    };
    const [button] = await screen.findAllByRole('button', {
      name: 'How do I get in?',
    });
    await userEvent.click(button);
    expect(await screen.findByText('203.0.113.7')).toBeVisible();
    expect(screen.getByText('not allowed')).toBeVisible();
    expect(screen.getByText('AmazonEKSClusterAdminPolicy')).toBeVisible();
    expect(screen.getByText('suspend and resume it')).toBeVisible();
  });
});
