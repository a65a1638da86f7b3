import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type {
  ClusterSnapshot,
  Fleet,
  FleetRow,
  HistoryPoint,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { useMayCreate } from '../home/useMayCreate';
import { costPerDay } from '../text/costPerDay';
import { FleetPage } from './FleetPage';
import { getFleetTotals } from './fleetTotals';
import { sortFleet } from './sortFleet';

jest.mock('../home/useMayCreate', () => ({ useMayCreate: jest.fn() }));

const HOUR = 3_600_000;

function snapshot(more: Partial<ClusterSnapshot> = {}): ClusterSnapshot {
  return {
    schemaVersion: 1,
    entityRef: 'resource:default/x',
    cluster: 'sandbox/us-east-1/x',
    takenAt: new Date(Date.now() - 60_000).toISOString(),
    lifecycle: 'ready',
    verdict: { word: 'healthy', summary: '' },
    problems: [],
    problemCount: 0,
    kubernetes: { version: '1.36', phase: 'standard', endsAt: '2099-01-01' },
    nodes: { total: 12, ready: 12, spot: 12 },
    perHour: { bound: 'exact', value: 1.2, unit: 'USD/h', source: 'test' },
    ...more,
  };
}

function row(name: string, more: Partial<FleetRow> = {}): FleetRow {
  return {
    entityRef: `resource:default/${name}`,
    name,
    account: 'sandbox',
    region: 'us-east-1',
    owner: 'group:default/team-platform',
    ownedByMe: true,
    unclaimed: false,
    state: 'healthy',
    snapshot: snapshot(),
    ...more,
  };
}

const dp = row('dp', {
  state: 'in-trouble',
  account: 'data-dev',
  ownedByMe: false,
  snapshot: snapshot({
    problems: [
      {
        key: 'k',
        id: 'karpenter-crds-missing',
        severity: 'critical',
        title: 'No workload node can be created',
      },
    ],
    problemCount: 3,
    certificates: {
      hosts: 2,
      none: 1,
      days14: 0,
      days30: 0,
      days60: 1,
      longer: 0,
      unknown: 0,
      atRisk: [{ host: 'traefik.acme.dev', text: 'none served' }],
    },
  }),
});
const lab = row('lab', {
  state: 'unreachable',
  failure: {
    message: 'No answer for 198.51.100.7',
    since: new Date(Date.now() - HOUR).toISOString(),
  },
});
const payments = row('payments', {
  state: 'no-access',
  ownedByMe: false,
  snapshot: undefined,
});

function show(
  options: {
    rows?: FleetRow[];
    fleet?: Partial<Fleet>;
    path?: string;
    fail?: string;
    mayCreate?: boolean;
  } = {},
) {
  jest.mocked(useMayCreate).mockReturnValue(options.mayCreate !== false);
  const api = new FixtureApi();
  api.getFleet = async () => {
    if (options.fail) {
      throw new Error(options.fail);
    }
    const rows = options.rows ?? [row('bluesky'), dp, lab, payments];
    return {
      rows,
      everySeconds: 300,
      newestAt: rows[0]?.snapshot?.takenAt,
      ...options.fleet,
    };
  };
  renderInTestApp(<FleetPage />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[eksPlatformApiRef, api]],
    initialRouteEntries: [options.path ?? '/'],
  } as any);
}

const lines = async () =>
  within(
    await screen.findByRole('table', { name: 'EKS platforms' }),
  ).getAllByRole('row');

const names = async () =>
  (await lines())
    .slice(1)
    .map(line => within(line).getByRole('link').textContent);

describe('fleet page', () => {
  it('lists all clusters, worst first, each with what to know', async () => {
    show();
    expect(await names()).toEqual(['dp', 'lab', 'bluesky', 'payments']);
    const [, trouble, unreachable, , locked] = await lines();
    expect(trouble).toHaveTextContent('No workload node can be created');
    expect(within(trouble).getByTitle('2 more problems')).toBeInTheDocument();
    expect(unreachable).toHaveTextContent('No answer for 198.51.100.7');
    expect(unreachable).toHaveTextContent('last known');
    expect(locked).toHaveTextContent('needs eks-platform.cluster.read');
    expect(locked).toHaveTextContent('unknown');
  });

  it('says which clusters a sum leaves out', async () => {
    show();
    expect(await screen.findByText('≥ $3.60/h')).toBeInTheDocument();
    expect(screen.getByText('≥ 36')).toBeInTheDocument();
    expect(screen.getAllByText('payments unknown').length).toBeGreaterThan(0);
  });

  it('filters by state, search and owner, and keeps it in the link', async () => {
    const user = userEvent.setup();
    show();
    await user.click(
      await screen.findByRole('button', { name: '1 In trouble' }),
    );
    expect(await names()).toEqual(['dp']);
    await user.click(screen.getByRole('button', { name: '1 In trouble' }));
    await user.type(
      screen.getByRole('searchbox', { name: /Cluster, host/ }),
      'traefik.acme',
    );
    expect(await names()).toEqual(['dp']);
  });

  it('says which filter leaves nothing, and takes it away', async () => {
    const user = userEvent.setup();
    show({ path: '/?q=nothing&state=healthy' });
    expect(
      await screen.findByText(/No cluster matches “nothing”, Healthy/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await names()).toHaveLength(4);
  });

  it('outlives a link with a state that is none', async () => {
    show({ path: '/?state=__proto__&sort=__proto__' });
    expect(await screen.findByText(/No cluster matches/)).toBeInTheDocument();
  });

  it('shows a map whose tiles lead to the clusters', async () => {
    show({ path: '/?view=map' });
    const tile = await screen.findByRole('link', {
      name: 'dp, In trouble, No workload node can be created',
    });
    expect(tile).toHaveAttribute(
      'href',
      '/catalog/default/resource/dp/cluster',
    );
  });

  it('names certificates at risk with a link to their host', async () => {
    show();
    expect(
      await screen.findByRole('link', { name: 'traefik.acme.dev' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/dp/cluster/ingress?host=traefik.acme.dev',
    );
  });

  it('says when snapshots stopped, and when the database is silent', async () => {
    show({
      fleet: { newestAt: new Date(Date.now() - HOUR).toISOString() },
    });
    expect(await screen.findByText(/Snapshots stopped 1 h ago/)).toBeVisible();
  });

  it('is honest while loading fails, empty, or before the first look', async () => {
    show({ fail: 'no network' });
    expect(await screen.findByRole('alert')).toHaveTextContent('no network');
  });

  it('leads to the form when there is no cluster', async () => {
    show({ rows: [] });
    expect(await screen.findByText('No cluster yet')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'New EKS platform' }),
    ).toBeInTheDocument();
  });

  it('draws only rows in view of a long list', async () => {
    show({
      rows: Array.from({ length: 500 }, (_, i) => row(`cluster-${i}`)),
    });
    expect(await screen.findByText('500 of 500 clusters')).toBeInTheDocument();
    expect((await lines()).length).toBeLessThan(100);
  });
});

describe('sums of the fleet', () => {
  it('counts what is not applied yet as nothing, not as unknown', () => {
    const later = row('later', { state: 'not-applied', snapshot: undefined });
    const totals = getFleetTotals([row('a'), later], Date.now());
    expect(totals.nodes).toEqual({ value: 12, unknown: [] });
    expect(totals.perHour).toMatchObject({ bound: 'exact', value: 1.2 });
  });

  it('finds support that ends soon, and extended support first', () => {
    const ending = (name: string, kubernetes: ClusterSnapshot['kubernetes']) =>
      row(name, { snapshot: snapshot({ kubernetes }) });
    const now = Date.parse('2026-11-21T00:00:00Z');
    const { ending: found } = getFleetTotals(
      [
        ending('fine', {
          version: '1.36',
          phase: 'standard',
          endsAt: '2027-08-02',
        }),
        ending('soon', {
          version: '1.34',
          phase: 'standard',
          endsAt: '2026-12-02',
        }),
        ending('late', {
          version: '1.31',
          phase: 'extended',
          endsAt: '2026-11-26',
        }),
      ],
      now,
    );
    expect(found.map(({ name, days }) => [name, days])).toEqual([
      ['late', -1],
      ['soon', 11],
    ]);
  });

  it('sorts unknown cost last', () => {
    const unknown = row('u', {
      snapshot: snapshot({
        perHour: {
          bound: 'unknown',
          unit: 'USD/h',
          source: '',
          reason: 'no prices',
        },
      }),
    });
    expect(
      sortFleet([unknown, row('a')], 'cost').map(({ name }) => name),
    ).toEqual(['a', 'u']);
  });
});

describe('cost per day', () => {
  const noon = new Date(2026, 10, 21, 12).getTime();
  const point = (at: number, perHour?: number): HistoryPoint => ({
    at: new Date(at).toISOString(),
    verdict: 'healthy',
    problems: 0,
    perHour,
  });

  it('counts hours that were looked at, and nothing for those that were not', () => {
    const points = [
      point(noon - 4 * HOUR, 1),
      point(noon - 3 * HOUR, 2),
      // Nobody looked for long: the price held for two hours, then nothing was known.
      point(noon - 30 * 60_000, undefined),
    ];
    const [yesterday, today] = costPerDay(points, { now: noon, days: 2 });
    expect(yesterday).toMatchObject({ usd: 0, hours: 0 });
    expect(today).toMatchObject({ usd: 1 + 2 * 2, hours: 3 });
  });

  it('splits a span at midnight', () => {
    const midnight = new Date(2026, 10, 21).getTime();
    const costs = costPerDay(
      [point(midnight - HOUR, 3), point(midnight + HOUR, undefined)],
      { now: noon, days: 2 },
    );
    expect(costs.map(({ usd }) => usd)).toEqual([3, 3]);
  });
});
