import {
  countMapBlocks,
  type NodeDetail,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextDecoder, TextEncoder } from 'node:util';
import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { makeLargeView } from '../../__testUtils__/largeView';
import { renderClusterTab } from '../../__testUtils__/renderClusterTab';

const ago = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();
const region = (name: RegExp) => screen.findByRole('region', { name });

describe('panels of the Nodes tab', () => {
  it('draws nodes and waiting pods from what is remembered, and how long launches take', async () => {
    const { api } = renderClusterTab({
      view: FIXTURE_VIEWS.bluesky(),
      path: 'nodes',
    });
    api.history = [90, 60, 30, 1].map((minutes, index) => ({
      at: ago(minutes),
      verdict: 'healthy',
      problems: 0,
      nodes: 9 + index,
      pendingPods: index === 1 ? 4 : 0,
    }));
    const scale = await region(/Scale, last 6 hours/);
    expect(
      await within(scale).findByRole('figure', {
        name: /Nodes and waiting pods/,
      }),
    ).toBeInTheDocument();
    const row = within(scale).getByRole('row', { name: /^default/ });
    expect(row).toHaveTextContent('60 s');
    expect(row).toHaveTextContent('– 8 of at least 10 launches');
    expect(row).toHaveTextContent('8 launches');
  });

  it('says what moves tonight, the queue, and free addresses', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    const data = view.nodes.data!;
    data.tonight = [
      {
        kind: 'expiry',
        at: ago(-90),
        text: '2 nodes of pool `default` reach their age',
        blocked: '1 of them cannot drain: PDB `web/shop` allows 0 evictions',
      },
    ];
    data.interruptions!.recent = [
      {
        at: ago(5),
        reason: 'SpotInterrupted',
        text: 'AWS takes the spot node back',
        node: data.nodes[5].name,
        count: 1,
      },
    ];
    renderClusterTab({ view, path: 'nodes' });
    const tonight = await region(/Tonight/);
    expect(tonight).toHaveTextContent('reach their age');
    expect(tonight).toHaveTextContent('1 of them cannot drain: PDB web/shop');
    const interruptions = await region(/Interruptions/);
    expect(interruptions).toHaveTextContent(
      'Interruption queue: 0 waiting, oldest 0 s',
    );
    await userEvent.click(
      within(interruptions).getByRole('button', { name: /^ip-/ }),
    );
    expect(await screen.findByRole('complementary')).toBeInTheDocument();
    const addresses = await region(/Addresses/);
    expect(addresses).toHaveTextContent('3,900 of 4,091 free');
    expect(addresses).toHaveTextContent(/Places for pods .* free/);
  });

  it('unfolds a pool: what it may buy, budgets, settings, conditions', async () => {
    renderClusterTab({
      view: FIXTURE_VIEWS.bluesky(),
      path: 'nodes?pool=gpu',
    });
    const pool = await region(/Pool gpu/);
    expect(pool).toHaveTextContent('type g5g.xlarge');
    expect(pool).toHaveTextContent('at most 10% at once');
    expect(pool).toHaveTextContent('1 half-empty node · 1 empty · 1 drifted');
    expect(pool).toHaveTextContent('live 4h');
  });

  it('expects a node for waiting pods only where a launch is under way', async () => {
    const view = FIXTURE_VIEWS.bluesky();
    const group = {
      reason: '3 nodes are full (pod limit)',
      total: 1,
      pods: [{ namespace: 'web', name: 'shop-1', since: ago(1) }],
    };
    view.nodes.data!.pending = [
      {
        ...group,
        eta: { pool: 'default', from: ago(-1), launches: 8 },
      },
      { ...group, reason: 'no node takes it' },
    ];
    renderClusterTab({ view, path: 'nodes' });
    const pending = await region(/2 pods wait for a node/);
    const [first, second] = within(pending).getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /A node of pool default is expected .*\(from 8 launches\)/,
    );
    expect(second).not.toHaveTextContent('is expected');
  });
});

describe('a cluster that is too large to list', () => {
  // Cursors are made by the server; jsdom, where the fixture makes them, lacks these.
  beforeAll(() => {
    Object.assign(globalThis, { TextEncoder, TextDecoder });
  });
  // jsdom lays nothing out: the scroller gets a size, so that it draws no more rows than fit.
  beforeEach(() => {
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(530);
  });
  afterEach(() => jest.restoreAllMocks());
  const soon = { timeout: 8_000 };

  const makeView = () => {
    const view = makeLargeView(FIXTURE_VIEWS.bluesky(), 700);
    const data = view.nodes.data!;
    data.blocks = countMapBlocks(data.nodes);
    // As if the view listed a part of them only.
    data.moreNodes = 1;
    return { ...view, entityRef: 'resource:default/dp' };
  };

  it('asks the server for rows in the order and with the filters of the address', async () => {
    const { api } = renderClusterTab({
      view: makeView(),
      path: 'nodes?sort=-price&pool=gpu&state=trouble',
    });
    expect(
      await screen.findByText(/sorted and filtered by the server/, {}, soon),
    ).toBeInTheDocument();
    expect(api.tableQueries[0]).toMatchObject({
      sort: [{ column: 'price', descending: true }, { column: 'name' }],
      filters: { pool: ['gpu'], state: expect.arrayContaining(['critical']) },
      limit: 500,
    });
  });

  it('reads on when asked, and draws marks by pool and zone that filter', async () => {
    renderClusterTab({ view: makeView(), path: 'nodes' });
    const foot = (await screen.findAllByRole('status')).at(-1)!;
    await waitFor(
      () => expect(foot).toHaveTextContent('500 of 700 in view'),
      soon,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(
      () => expect(foot).toHaveTextContent('700 of 700 in view'),
      soon,
    );
    const map = screen.getByRole('group', { name: /Nodes by pool and zone/ });
    await userEvent.click(
      within(map).getByRole('button', { name: /gpu, us-east-1a: \d+ nodes/ }),
    );
    // Few enough now: each of them has a cell.
    expect(
      await screen.findByRole('heading', { name: /^\d\d nodes$/ }, soon),
    ).toBeInTheDocument();
  });

  it('opens a node that is not among the listed ones', async () => {
    const view = makeView();
    const far = view.nodes.data!.nodes[699];
    const { api } = renderClusterTab({
      view: { ...view, nodes: { ...view.nodes } },
      path: 'nodes?node=ip-10-9-9-9',
    });
    api.nodeDetails.set('ip-10-9-9-9', {
      name: 'ip-10-9-9-9.ec2.internal',
      row: { ...far, name: 'ip-10-9-9-9.ec2.internal', stateText: 'far away' },
      history: [],
    });
    const drawer = await screen.findByRole('complementary');
    expect(await within(drawer).findByText('far away')).toBeInTheDocument();
  });
});

describe('drawer of a node', () => {
  const view = FIXTURE_VIEWS.bluesky();
  const name = view.nodes.data!.nodes.find(
    ({ origin }) => origin === 'karpenter',
  )!.name;
  const detail: NodeDetail = {
    name,
    blockers: [
      {
        kind: 'pdb',
        text: 'PDB `web/shop` allows 0 evictions, because the Deployment has 1 replica',
        object: 'PodDisruptionBudget/web/shop',
        stopsDrain: true,
      },
    ],
    workloads: [
      {
        kind: 'Deployment',
        namespace: 'web',
        name: 'shop',
        owner: 'team-web',
        pods: 1,
        cpu: 0.3,
        memory: 0.5,
        stays: false,
        blocks: true,
      },
    ],
    history: [{ at: ago(60), state: 'ok', text: 'Claim `default-1` made' }],
    disks: { used: 2, limit: 26 },
    subnet: 'bluesky-private-us-east-1a',
  };

  it('names what holds it, its pods by workload, and its history', async () => {
    const { api } = renderClusterTab({ view, path: `nodes?node=${name}` });
    api.nodeDetails.set(name, detail);
    const drawer = await screen.findByRole('complementary');
    expect(
      await within(drawer).findByText('Why Karpenter cannot take it away now'),
    ).toBeInTheDocument();
    for (const text of [
      /PDB web\/shop allows 0 evictions, because the Deployment has 1 replica/,
      /web\/shopteam-web · 1 pod · blocks/,
      /Claim default-1 made/,
      /2 of 26 slots/,
      /bluesky-private-us-east-1a/,
    ]) {
      expect(drawer).toHaveTextContent(text);
    }
  });

  it('shows how far a leaving node is, and does not guess what is not known', async () => {
    const { api, unmount } = renderClusterTab({
      view,
      path: `nodes?node=${name}`,
    });
    api.nodeDetails.set(name, {
      ...detail,
      leaving: {
        reason: 'Expired',
        steps: [
          { name: 'marked', state: 'ok', since: ago(120) },
          { name: 'drained', state: 'progressing', since: ago(120) },
          { name: 'detached', state: 'waits' },
          { name: 'terminated', state: 'waits' },
        ],
      },
    });
    expect(await screen.findByText('Draining')).toBeInTheDocument();
    expect(
      screen.queryByText('Why Karpenter cannot take it away now'),
    ).toBeNull();
    unmount();

    const { api: other } = renderClusterTab({
      view,
      path: `nodes?node=${name}`,
    });
    other.nodeDetails.set(name, { name, history: [] });
    expect(
      await screen.findByText(/Not known: disruption budgets or pods/),
    ).toBeInTheDocument();
  });

  it('says when the rest cannot be read', async () => {
    const { api } = renderClusterTab({ view, path: `nodes?node=${name}` });
    api.nodeDetails.set(name, new Error('no answer'));
    expect(await screen.findByText('Not known: no answer')).toBeInTheDocument();
  });
});
