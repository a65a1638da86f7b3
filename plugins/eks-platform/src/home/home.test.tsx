import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { ClusterSummary } from '@eks-platform/backstage-plugin-eks-platform-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { facts } from '../formFields/__testUtils__/formFixtures';
import { DemoNote, ElsewhereClusters, Intro, MyClusters, Presets } from '.';
import { getClusterWord, sortClusters } from './clusterWord';
import { useMayCreate } from './useMayCreate';

jest.mock('./useMayCreate', () => ({ useMayCreate: jest.fn() }));

const cluster = (name: string, more: Partial<ClusterSummary> = {}) =>
  ({
    entityRef: `resource:default/${name}`,
    name,
    account: 'sandbox',
    region: 'us-east-1',
    owner: 'group:default/team-platform',
    ownedByMe: true,
    lifecycle: 'ready',
    verdict: 'healthy',
    moreProblems: 0,
    state: 'ok',
    ...more,
  } as ClusterSummary);

function show(
  element: ReactElement,
  options: {
    listClusters?: () => Promise<ClusterSummary[]>;
    formFacts?: () => Promise<unknown>;
    mayCreate?: boolean;
  } = {},
) {
  jest.mocked(useMayCreate).mockReturnValue(options.mayCreate !== false);
  renderInTestApp(element, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [
        eksPlatformApiRef,
        {
          listClusters: async () => [],
          formFacts: async () => facts,
          ...options,
        },
      ],
    ],
  } as any);
}

describe('home widgets', () => {
  it('lists the user’s clusters, worst first, each as one link', async () => {
    show(<MyClusters />, {
      listClusters: async () => [
        cluster('bluesky'),
        cluster('dp', {
          verdict: 'in-trouble',
          headline: 'No workload node can be created',
          moreProblems: 2,
        }),
        cluster('batch', { ownedByMe: false }),
      ],
    });
    const links = await screen.findAllByRole('link');
    expect(
      links.map(link => within(link).getByText(/^(dp|bluesky)$/).textContent),
    ).toEqual(['dp', 'bluesky']);
    expect(links[0]).toHaveAttribute(
      'href',
      '/catalog/default/resource/dp/cluster',
    );
    expect(screen.getByText('2 more problems')).toBeVisible();
    expect(screen.getByText('Nothing to do')).toBeVisible();
    expect(screen.queryByText('batch')).not.toBeInTheDocument();
  });

  it('offers the form to who owns nothing', async () => {
    show(<MyClusters />);
    expect(await screen.findByText(/None of your groups owns/)).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'New EKS platform' }),
    ).toHaveAttribute('href', '/create/templates/default/eks-platform');
  });

  it('says when clusters cannot be read, and tries again', async () => {
    const listClusters = jest
      .fn()
      .mockRejectedValueOnce(new Error('no route'))
      .mockResolvedValue([cluster('bluesky')]);
    show(<MyClusters />, { listClusters });
    expect(
      await screen.findByText(/could not be read: no route/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('bluesky')).toBeVisible();
  });

  it('says that what it shows has grown old', async () => {
    jest.useFakeTimers();
    const listClusters = jest
      .fn()
      .mockResolvedValueOnce([cluster('bluesky')])
      .mockRejectedValue(new Error('no route'));
    show(<MyClusters />, { listClusters });
    await act(() => jest.advanceTimersByTimeAsync(20_000));
    expect(screen.getByText('bluesky')).toBeVisible();
    expect(screen.getByText(/Not updated: no route/)).toBeVisible();
    jest.useRealTimers();
  });

  it('names the owner of what the user may not see', async () => {
    show(<ElsewhereClusters />, {
      listClusters: async () => [
        cluster('payments', {
          state: 'denied',
          ownedByMe: false,
          owner: 'group:default/team-payments',
        }),
      ],
    });
    expect(
      await screen.findByText('payments belongs to team-payments'),
    ).toBeVisible();
  });

  it('takes the button away from who may not create', async () => {
    show(<Intro />, { mayCreate: false });
    expect(await screen.findByText(/Ask your platform team/)).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(await screen.findByText(/From \$5\.14 a day/)).toBeVisible();
  });

  it('opens the form with a preset', async () => {
    show(<Presets />);
    const link = await screen.findByRole('link', { name: 'GitOps platform' });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toBe(
      '/create/templates/default/eks-platform?formData={"preset":"gitops-platform"}',
    );
    expect(screen.getByText('$5.14 – 7.64')).toBeVisible();
  });

  it('shows the demo note in the demo only', async () => {
    show(
      <>
        <DemoNote />
        <Presets />
      </>,
      { formFacts: async () => ({ ...facts, demo: false }) },
    );
    await screen.findByText('GitOps platform');
    expect(screen.queryByText('Demo.')).not.toBeInTheDocument();
  });
});

describe('cluster words', () => {
  it('says the life cycle before a cluster is ready', () => {
    expect(
      getClusterWord(
        cluster('a', { verdict: 'being-created', lifecycle: 'bootstrapping' }),
      ).word,
    ).toBe('bootstrapping');
    expect(getClusterWord(cluster('a', { state: 'unreachable' })).word).toBe(
      'unreachable',
    );
  });

  it('puts trouble first and what is denied last', () => {
    expect(
      sortClusters([
        cluster('denied', { state: 'denied' }),
        cluster('b'),
        cluster('a'),
        cluster('bad', { verdict: 'in-trouble' }),
      ]).map(one => one.name),
    ).toEqual(['bad', 'a', 'b', 'denied']);
  });
});
