import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { facts } from '../formFields/__testUtils__/formFixtures';
import { DemoNote, ElsewhereClusters, Intro, MyClusters, Presets } from '.';
import {
  makeClusterSnapshot,
  makeFleetRow as cluster,
} from '../__testUtils__/fleetRow';
import { getHeadline } from '../text/clusterStates';
import { sortClusters } from './sortClusters';
import { useMayCreate } from './useMayCreate';

jest.mock('./useMayCreate', () => ({ useMayCreate: jest.fn() }));

const fleetOf = (...rows: FleetRow[]) => ({
  rows,
  everySeconds: 60,
  newestAt: '2026-11-21T09:41:00Z',
});

const inTrouble = (name: string) =>
  cluster(name, {
    state: 'in-trouble',
    snapshot: makeClusterSnapshot(name, {
      problems: [
        {
          key: 'a',
          id: 'a',
          severity: 'critical',
          title: 'No workload node can be created',
          since: '2026-11-21T09:12:00Z',
        },
      ],
      problemCount: 3,
    }),
  });

function show(
  element: ReactElement,
  options: {
    getFleet?: () => Promise<ReturnType<typeof fleetOf>>;
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
          getFleet: async () => fleetOf(),
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
      getFleet: async () =>
        fleetOf(
          cluster('bluesky'),
          inTrouble('dp'),
          cluster('batch', { ownedByMe: false }),
        ),
    });
    const links = await screen.findAllByRole('link');
    expect(
      links.map(link => within(link).getByText(/^(dp|bluesky)$/).textContent),
    ).toEqual(['dp', 'bluesky']);
    expect(links[0]).toHaveAttribute(
      'href',
      '/catalog/default/resource/dp/cluster',
    );
    expect(screen.getByText(/2 more problems/)).toBeVisible();
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
    const getFleet = jest
      .fn()
      .mockRejectedValueOnce(new Error('no route'))
      .mockResolvedValue(fleetOf(cluster('bluesky')));
    show(<MyClusters />, { getFleet });
    expect(
      await screen.findByText(/could not be read: no route/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('bluesky')).toBeVisible();
  });

  it('says that what it shows has grown old', async () => {
    jest.useFakeTimers();
    const getFleet = jest
      .fn()
      .mockResolvedValueOnce(fleetOf(cluster('bluesky')))
      .mockRejectedValue(new Error('no route'));
    show(<MyClusters />, { getFleet });
    await act(() => jest.advanceTimersByTimeAsync(40_000));
    expect(screen.getByText('bluesky')).toBeVisible();
    expect(screen.getByText(/Not updated: no route/)).toBeVisible();
    jest.useRealTimers();
  });

  it('names the owner of what the user may not see', async () => {
    show(<ElsewhereClusters />, {
      getFleet: async () =>
        fleetOf(
          cluster('payments', {
            state: 'no-access',
            ownedByMe: false,
            owner: 'group:default/team-payments',
            snapshot: undefined,
          }),
        ),
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

describe('what a list says of a cluster', () => {
  it('tells the worst problem, else why it is not known, else what is being done', () => {
    expect(getHeadline(inTrouble('dp'))).toEqual({
      text: 'No workload node can be created',
      since: '2026-11-21T09:12:00Z',
      more: 2,
    });
    const failure = { message: 'no answer', since: '2026-11-21T07:30:00Z' };
    expect(
      getHeadline(cluster('lab', { state: 'unreachable', failure })),
    ).toMatchObject({ text: 'no answer', since: failure.since });
    const snapshot = makeClusterSnapshot('new', {
      verdict: {
        word: 'being-created',
        title: 'flux applies core',
        summary: '',
      },
    });
    expect(
      getHeadline(cluster('new', { state: 'creating', snapshot })),
    ).toEqual({ text: 'Flux applies core', more: 0 });
    expect(getHeadline(cluster('bluesky')).text).toBeUndefined();
  });

  it('puts trouble first and what may not be read last', () => {
    expect(
      sortClusters([
        cluster('denied', { state: 'no-access' }),
        cluster('b'),
        cluster('a'),
        inTrouble('bad'),
      ]).map(one => one.name),
    ).toEqual(['bad', 'a', 'b', 'denied']);
  });
});
