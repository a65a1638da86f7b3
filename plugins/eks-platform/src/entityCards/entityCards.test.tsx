import { RELATION_HAS_PART, type Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { makeClusterEntity } from '../__testUtils__/clusterEntity';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { makeClusterSnapshot, makeFleetRow } from '../__testUtils__/fleetRow';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { useMayCreate } from '../home/useMayCreate';
import { ClusterCard, CostCard, PlatformCard, TemplateCard } from '.';

jest.mock('../home/useMayCreate', () => ({ useMayCreate: jest.fn() }));

const REF = 'resource:default/dp';
const problem = (title: string) => ({
  key: `key:${title}`,
  id: 'a',
  severity: 'warning' as const,
  title,
  since: '2026-11-21T09:12:00Z',
});

function show(
  card: ReactElement,
  api: FixtureApi,
  entity: Entity = makeClusterEntity('dp'),
) {
  jest.mocked(useMayCreate).mockReturnValue(true);
  renderInTestApp(<EntityProvider entity={entity}>{card}</EntityProvider>, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[eksPlatformApiRef, api]],
  } as any);
}

function remember(row: ReturnType<typeof makeFleetRow> | Error): FixtureApi {
  const api = new FixtureApi();
  api.rows.set(REF, row);
  return api;
}

describe('ClusterCard', () => {
  it('tells state, worst problem, the next ones with their links, figures and age', async () => {
    show(
      <ClusterCard />,
      remember(
        makeFleetRow('dp', {
          state: 'degraded',
          snapshot: makeClusterSnapshot('dp', {
            problems: [
              problem('4 GPU pods wait'),
              problem('A node cannot leave'),
            ],
            problemCount: 2,
            nodes: { total: 44, ready: 43, spot: 31 },
          }),
        }),
      ),
    );
    expect(await screen.findByText('4 GPU pods wait')).toBeVisible();
    expect(screen.getByText('Degraded')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'A node cannot leave' }),
    ).toHaveAttribute(
      'href',
      `${'/catalog/default/resource/dp/cluster?problem='}${encodeURIComponent(
        'key:A node cannot leave',
      ).replace(/%20/g, '+')}`,
    );
    expect(screen.getByText('1 is not ready · 31 spot')).toBeVisible();
    expect(screen.getByText('253 days left')).toBeVisible();
    expect(screen.getByText(/^snapshot, \d+ (s|min) old$/)).toBeVisible();
    // What was not seen is not zero.
    const gpus = screen.getByText('GPUs').parentElement!;
    expect(within(gpus).getByText('–')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the Cluster tab' }),
    ).toHaveAttribute('href', '/catalog/default/resource/dp/cluster');
  });

  it('works while the cluster does not answer: why, and what was known last', async () => {
    show(
      <ClusterCard />,
      remember(
        makeFleetRow('dp', {
          state: 'unreachable',
          failure: {
            message: 'The API server did not answer within 20 s',
            since: '2026-11-21T07:30:00Z',
          },
        }),
      ),
    );
    expect(
      await screen.findByText('The API server did not answer within 20 s'),
    ).toBeVisible();
    expect(screen.getByText('Unreachable')).toBeVisible();
    expect(screen.getByText(/^Last known: /)).toBeVisible();
  });

  it('names the missing permission and who can help', async () => {
    show(
      <ClusterCard />,
      remember(makeFleetRow('dp', { state: 'no-access', snapshot: undefined })),
    );
    expect(
      await screen.findByText('You may not read this cluster'),
    ).toBeVisible();
    expect(screen.getByText('eks-platform.cluster.read')).toBeVisible();
    expect(screen.getByText(/Ask team-platform/)).toBeVisible();
  });

  it('says it once on a page of several cards', async () => {
    show(
      <>
        <ClusterCard />
        <CostCard />
        <TemplateCard />
      </>,
      remember(makeFleetRow('dp', { state: 'no-access', snapshot: undefined })),
    );
    expect(
      await screen.findAllByText('You may not read this cluster'),
    ).toHaveLength(1);
    expect(screen.queryByText('Template and drift')).not.toBeInTheDocument();
    expect(screen.queryByText('Cost')).not.toBeInTheDocument();
  });

  it('says that it could not be read, and tries again', async () => {
    const api = remember(new Error('no route'));
    show(<ClusterCard />, api);
    expect(
      await screen.findByText(/Could not be read: no route/),
    ).toBeVisible();
    api.rows.set(REF, makeFleetRow('dp'));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing to do')).toBeVisible();
  });
});

describe('CostCard', () => {
  it('sums the month up from the hours that are known, as a lower bound', async () => {
    const api = remember(makeFleetRow('dp'));
    api.history = Array.from({ length: 18 }, (_, look) => ({
      at: new Date(Date.now() - (18 - look) * 10 * 60_000).toISOString(),
      verdict: 'healthy',
      problems: 0,
      perHour: 2,
    }));
    show(<CostCard />, api);
    expect(await screen.findByText('≥ $1.20/h')).toBeVisible();
    expect(await screen.findByText(/^≥ \$[5-6]\.\d\d$/)).toBeVisible();
    expect(screen.getByText(/of \d[\d,]* hours known$/)).toBeVisible();
  });

  it('knows nothing of the month before the first snapshots', async () => {
    show(<CostCard />, remember(makeFleetRow('dp')));
    expect(
      await screen.findByText('History begins with the first snapshots.'),
    ).toBeVisible();
  });
});

describe('TemplateCard', () => {
  it.each([
    ['0.9.0', 'The template has 0.10.0; the repository was written with 0.9.0'],
    ['0.10.0', 'Made with the newest template'],
    [undefined, /^The lock file does not name its template/],
  ])('of %s: %s', async (version, text) => {
    const api = remember(makeFleetRow('dp'));
    api.template = { name: 'eks-platform', version, newest: '0.10.0' };
    show(<TemplateCard />, api);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('tells what AWS and the cluster run, and offers the answers for another platform', async () => {
    const drift = [
      { between: 'aws' as const, state: 'ok' as const, text: 'same commit' },
      {
        between: 'cluster' as const,
        state: 'warning' as const,
        text: '1 behind',
      },
    ];
    const api = remember(
      makeFleetRow('dp', { snapshot: makeClusterSnapshot('dp', { drift }) }),
    );
    api.template = {
      name: 'eks-platform',
      version: '0.1.0',
      newest: '0.1.0',
    };
    show(<TemplateCard />, api);
    expect(await screen.findByText('same commit')).toBeVisible();
    expect(screen.getByText('1 behind')).toBeVisible();
    expect(
      await screen.findByRole('link', {
        name: 'Start another from its answers',
      }),
    ).toHaveAttribute('href', expect.stringContaining('clone=resource'));
  });
});

describe('TemplateCard without a lock file', () => {
  it('says so, and offers no answers that are not there', async () => {
    const api = remember(makeFleetRow('dp'));
    api.template = Object.assign(new Error('Request failed with 404'), {
      body: { error: { name: 'NotFoundError', message: 'no lock file' } },
    });
    show(<TemplateCard />, api);
    expect(
      await screen.findByText(/^The repository has no lock file/),
    ).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('PlatformCard', () => {
  const system: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'data' },
    relations: [{ type: RELATION_HAS_PART, targetRef: REF }],
  };

  it('lists the clusters of the system, worst first, and names what the sum leaves out', async () => {
    const api = new FixtureApi();
    const add = (name: string, more: object) =>
      api.rows.set(
        name,
        makeFleetRow(name, { system: 'system:default/data', ...more }),
      );
    add('calm', {});
    add('secret', { state: 'no-access', snapshot: undefined });
    add('dp', { state: 'in-trouble' });
    api.rows.set('other', makeFleetRow('other'));
    show(<PlatformCard />, api, system);
    const links = await screen.findAllByRole('link');
    expect(links.map(link => link.textContent)).toEqual([
      'dp',
      'calm',
      'secret',
    ]);
    expect(screen.getByText('≥ $2.40/h in all, without secret')).toBeVisible();
  });

  it('says so when none of its resources is a cluster', async () => {
    show(<PlatformCard />, new FixtureApi(), system);
    expect(await screen.findByText(/^None of its resources/)).toBeVisible();
  });
});
