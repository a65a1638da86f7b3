import { ingressRoute, meta, pod } from '../../testing/objects';
import { change } from '../../testing/problems/problemCase';
import { workload } from '../../testing/workloadObjects';
import { deriveClusterView } from '../../view/deriveClusterView';

describe('workloads', () => {
  it('shows Dagster, hubs, previews and sleeping namespaces', () => {
    const run = (name: string, node?: string) => ({
      ...pod(`dagster/${name}`, node ? { node } : { waitsMinutes: 3 }),
    });
    const labelled = (key: string, labels: Record<string, string>) => {
      const [namespace, name] = key.split('/');
      const made = run(name, 'ip-10-0-1-40.ec2.internal');
      return {
        ...made,
        meta: { ...made.meta, namespace, name, labels },
      };
    };
    const state = change({
      kubernetes: {
        deployments: () => [
          workload('dagster/dagster-dagster-webserver', { desired: 1 }),
          workload('dagster/dagster-daemon', { desired: 1, ready: 0 }),
          workload('hub-a/hub', { desired: 1 }),
          workload('hub-a/proxy', { desired: 1 }),
          workload('inflate/inflate', { desired: 0, ready: 0, updated: 0 }),
        ],
        ingressRoutes: routes => [
          ...routes,
          {
            ...ingressRoute('hub-a/hub', []),
            matches: [
              'Host(`hub.acme.dev`) && (Path(`/a`) || PathPrefix(`/a/`))',
            ],
          },
          ingressRoute('dagster/dagster', ['dagster.acme.dev']),
          ingressRoute('dagster/plain', ['old.acme.dev'], { tls: false }),
          ingressRoute('previews/pr-41-web', ['pr-41-web.acme.dev']),
        ],
        pods: pods => [
          ...pods,
          labelled('dagster/run-1', { 'dagster/run-id': '1' }),
          labelled('hub-a/jupyter-ann', { component: 'singleuser-server' }),
        ],
        sleepInfos: () => [
          {
            meta: meta('web/nights'),
            weekdays: '1-5',
            sleepAt: '20:00',
            wakeAt: '07:00',
            asleep: true,
            conditions: [],
          },
        ],
      },
    });
    expect(deriveClusterView(state).workloads.data).toMatchObject({
      workloads: [
        { name: 'dagster-daemon', state: 'warning' },
        { name: 'inflate', state: 'suspended' },
        expect.anything(),
        expect.anything(),
        expect.anything(),
      ],
      dagster: [
        {
          namespace: 'dagster',
          parts: [
            { name: 'webserver', state: 'ok' },
            { name: 'daemon', state: 'warning', text: '0 of 1 ready' },
          ],
          runs: { running: { value: 1 }, waiting: { value: 0 } },
          links: ['https://dagster.acme.dev/'],
        },
      ],
      hubs: [
        {
          namespace: 'hub-a',
          servers: { running: { value: 1 } },
          links: ['https://hub.acme.dev/a/'],
        },
      ],
      previews: [
        {
          state: 'ok',
          text: '1 preview',
          previews: [{ id: '41', link: 'https://pr-41-web.acme.dev/' }],
        },
      ],
      scaleTests: [{ namespace: 'inflate', state: 'suspended' }],
      sleep: [
        {
          namespace: 'web',
          state: 'suspended',
          text: 'asleep; sleeps 20:00 to 07:00, days 1-5',
        },
      ],
    });
  });

  it('counts no runs while pods are not known', () => {
    const state = change({
      kubernetes: {
        deployments: () => [workload('dagster/dagster-webserver')],
      },
    });
    state.kubernetes.pods = { state: 'denied' };
    expect(
      deriveClusterView(state).workloads.data?.dagster[0].runs.running.bound,
    ).toBe('unknown');
  });
});
