import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { act, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { cost } from '../formFields/__testUtils__/formFixtures';
import { PlatformTaskCard } from './PlatformTaskCard';
import type { PlatformOutput, TaskEvent } from './TaskReport';

const answers = {
  name: 'checkout',
  repoUrl: 'git.acme.dev?owner=platforms&repo=checkout',
  edited: ['name', 'repoUrl'],
};
const output: PlatformOutput = {
  name: 'checkout',
  entityRef: 'resource:default/checkout',
  cluster: 'sandbox/us-east-1/checkout',
  owner: 'group:default/team-checkout',
  account: 'sandbox',
  applyBy: 'operator',
  operatorsGroup: 'group:default/platform-operators',
  repositoryUrl: 'https://git.acme.dev/platforms/checkout',
  files: 105,
  cost,
};

function show(options: {
  output?: PlatformOutput;
  status?: string;
  events?: TaskEvent[];
  steps?: { id: string; name: string }[];
  answers?: object;
  /** Groups of the user. */
  groups?: string[];
  getClusterView?: () => Promise<unknown>;
}) {
  const task = {
    id: '7',
    status: options.status ?? 'completed',
    spec: {
      parameters: options.answers ?? answers,
      steps: options.steps ?? [
        { id: 'resolve', name: 'Check answers' },
        { id: 'publish-gitea', name: 'Publish to Gitea' },
        { id: 'confirm', name: 'Confirm the entity' },
      ],
    },
  };
  const getClusterView =
    options.getClusterView ??
    (async () => {
      throw new Error('not yet');
    });
  renderInTestApp(
    <Routes>
      <Route path="/" element={<PlatformTaskCard output={options.output} />} />
    </Routes>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [scaffolderApiRef, { getTask: async () => task }],
        [
          fetchApiRef,
          { fetch: async () => Response.json(options.events ?? []) },
        ],
        [eksPlatformApiRef, { getClusterView }],
        [
          catalogApiRef,
          {
            getEntitiesByRefs: async () => ({
              items: (options.groups ?? []).map(name => ({
                kind: 'Group',
                metadata: { name, namespace: 'default' },
              })),
            }),
          },
        ],
      ],
    } as any,
  );
}

jest.mock('react-router-dom', () => ({
  ...jest.requireActual('react-router-dom'),
  useParams: () => ({ taskId: '7' }),
}));

const failed = (stepId: string, message: string): TaskEvent[] => [
  { type: 'log', body: { stepId, status: 'failed' } },
  { type: 'completion', body: { error: { name: 'Error', message } } },
];

describe('PlatformTaskCard', () => {
  it('says what exists, who applies it and what it will cost', async () => {
    show({ output });
    expect(await screen.findByText('checkout exists as code')).toBeVisible();
    expect(
      screen.getByText(/until an operator of sandbox applies it/),
    ).toBeVisible();
    expect(screen.getByText(/scripts\/apply checkout/)).toBeVisible();
    expect(screen.getByText('platform-operators')).toBeVisible();
    expect(screen.getByText('105 files')).toBeVisible();
    expect(screen.getByText('$5.14 – 7.64')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open the Cluster tab' }),
    ).toHaveAttribute('href', '/catalog/default/resource/checkout/cluster');
    const again = await screen.findByRole('link', {
      name: 'Use these answers again',
    });
    expect(again.getAttribute('href')).not.toContain('checkout');
    expect(again.getAttribute('href')).not.toContain('repoUrl');
  });

  it('says so when the user may apply it', async () => {
    show({
      output: {
        ...output,
        cost: { ...cost, gpuInUse: { low: cost.low, high: cost.high } },
      },
      groups: ['platform-operators'],
    });
    expect(
      await screen.findByText(/so you may apply it to sandbox/),
    ).toBeVisible();
    expect(screen.queryByText(/If you do not have it/)).not.toBeInTheDocument();
    expect(
      screen.getByText('One GPU node in use adds $0.21 – 0.32/h.'),
    ).toBeVisible();
  });

  it('follows the life cycle', async () => {
    show({
      output,
      getClusterView: async () => ({
        lifecycle: {
          state: 'bootstrapping',
          stations: [
            { state: 'applying', progress: 'done', fact: '9 min' },
            { state: 'bootstrapping', progress: 'running', fact: '3 of 5' },
          ],
          steps: [{ state: 'ok' }, { state: 'progressing' }],
          exists: [],
        },
      }),
    });
    expect(await screen.findByText('Bootstrap 1 of 2')).toBeVisible();
    const stations = screen.getByRole('list', {
      name: 'From form to ready cluster',
    });
    expect(within(stations).getByText('3 of 5')).toBeVisible();
    expect(within(stations).getByText(/\(running\)/)).toBeInTheDocument();
    expect(
      screen.queryByText(/until an operator of sandbox applies it/),
    ).not.toBeInTheDocument();
  });

  it('leads back to the filled form when nothing was written', async () => {
    show({
      status: 'failed',
      events: failed('resolve', '**Nothing was written.** Two pools clash.'),
    });
    expect(await screen.findByText('Nothing was written')).toBeVisible();
    expect(
      screen.getByText('Nothing was written. Two pools clash.'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Back to the form, filled' }),
    ).toHaveAttribute('href', expect.stringContaining('checkout'));
  });

  it('registers what is published, and warns of running the form again', async () => {
    show({
      status: 'failed',
      events: [
        { type: 'log', body: { stepId: 'publish-gitea', status: 'completed' } },
        ...failed('confirm', 'The portal may not read it (403).'),
      ],
    });
    expect(
      await screen.findByText('checkout is published but not registered'),
    ).toBeVisible();
    expect(screen.getByText(/Do not run the form again/)).toBeVisible();
    expect(screen.getByText('The portal may not read it (403).')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Register checkout' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/eks-platform-register?formData='),
    );
  });

  it('does not send who registers a repository to the form that makes one', async () => {
    show({
      status: 'failed',
      steps: [
        { id: 'locate', name: 'Read the repository' },
        { id: 'confirm', name: 'Confirm the entity' },
      ],
      answers: { repoUrl: answers.repoUrl },
      events: failed('locate', 'The portal may not read it (403).'),
    });
    expect(
      await screen.findByText('checkout is published but not registered'),
    ).toBeVisible();
    expect(screen.queryByText('Nothing was written')).toBeNull();
    expect(
      screen.getByRole('link', { name: 'Register checkout' }),
    ).toBeVisible();
  });

  it('stops asking once the platform is ready', async () => {
    jest.useFakeTimers();
    const getClusterView = jest.fn(async () => ({
      lifecycle: { state: 'ready', stations: [], steps: [], exists: [] },
    }));
    show({ output, getClusterView });
    await act(() => jest.advanceTimersByTimeAsync(30_000));
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('Ready');
    expect(getClusterView).toHaveBeenCalledTimes(1);
    jest.useRealTimers();
  });

  it('is not certain what a broken publish left', async () => {
    show({ status: 'failed', events: failed('publish-gitea', 'push refused') });
    expect(
      await screen.findByText('checkout may be published in part'),
    ).toBeVisible();
    expect(screen.getByText('Look on the git host')).toBeVisible();
  });

  it('names the step of a cancelled task', async () => {
    show({
      status: 'cancelled',
      events: [
        { type: 'log', body: { stepId: 'resolve', status: 'processing' } },
      ],
    });
    expect(
      await screen.findByText(/Cancelled by you during/),
    ).toHaveTextContent('Check answers');
  });

  it('waits while the task runs', async () => {
    show({ status: 'processing' });
    expect(await screen.findByText(/The result appears here/)).toBeVisible();
  });
});
