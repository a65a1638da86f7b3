import { mockCredentials } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  deriveClusterView,
  type ClusterView,
  type FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { dpInTrouble } from '@eks-platform/backstage-plugin-eks-platform-common/testUtils';
import { toClusterEntity } from '../cluster/ClusterEntity';
import { clusterEntity } from '../__testUtils__/fakeFleet';
import { ClusterQuestions, registerActions } from '.';
import { answerPage } from './answerPage';

const credentials = mockCredentials.user();

function row(name: string, more: Partial<FleetRow> = {}): FleetRow {
  return {
    entityRef: `resource:default/${name}`,
    name,
    account: 'sandbox',
    region: 'us-east-1',
    ownedByMe: false,
    unclaimed: false,
    state: 'healthy',
    ...more,
  };
}

function setUp(options: { rows?: FleetRow[]; denied?: string[] } = {}) {
  const actions = actionsRegistryServiceMock();
  const view = deriveClusterView(dpInTrouble());
  const entities = [
    clusterEntity('dp'),
    clusterEntity('twin-a', { ref: 'sandbox/us-east-1/twin' }),
    clusterEntity('twin-b', { ref: 'data/us-east-1/twin' }),
  ].map(entity => toClusterEntity(entity)!);
  const access = {
    requireRead: async (entityRef: string) => {
      if (options.denied?.includes(entityRef)) {
        throw new NotAllowedError(`You may not see ${entityRef}`);
      }
    },
  };
  const fleet = { list: jest.fn(async () => ({ rows: options.rows ?? [] })) };
  registerActions({
    actionsRegistry: actions,
    fleet: fleet as any,
    questions: new ClusterQuestions({
      catalog: { list: async () => entities } as any,
      access: access as any,
      observations: {
        wantSettled: async () => ({ current: async () => ({ whole: view }) }),
      } as any,
    }),
  });
  const ask = async (name: string, input: object) => {
    const { output } = await actions.invoke({
      id: `test:${name}`,
      input: input as any,
      credentials,
    });
    return output as any;
  };
  return { actions, ask, fleet, view };
}

/** Gives one section a thousand rows. */
function inflate(view: ClusterView, section: string) {
  const times = <T>(make: (i: number) => T) =>
    Array.from({ length: 1_000 }, (_, i) => make(i));
  if (section === 'nodes') {
    const [group] = view.nodes.data!.pending;
    group.pods = times(i => ({
      namespace: 'load',
      name: `a-pod-with-a-name-of-usual-length-${i}`,
      since: '2026-11-21T10:00:00Z',
    }));
  } else if (section === 'gpu') {
    const [node] = view.gpu.data!.nodes;
    const devices = node.devices.map(device => ({
      ...device,
      state: 'free' as const,
    }));
    view.gpu.data!.nodes = times(i => ({ ...node, node: `gpu-${i}`, devices }));
  } else if (section === 'ingress') {
    const host = view.ingress.data!.hosts.find(
      ({ state }) => state === 'critical' || state === 'warning',
    )!;
    view.ingress.data!.hosts = times(i => ({
      ...host,
      host: `h-${i}.acme.dev`,
    }));
  } else {
    const [change] = view.changes.data!.changes;
    view.changes.data!.changes = times(i => ({ ...change, id: `change-${i}` }));
  }
}

describe('actions', () => {
  it('only read', async () => {
    const { actions } = setUp();
    const { actions: all } = await actions.list();
    expect(all.map(({ id }) => id).sort()).toEqual([
      'test:explain-pending-pods',
      'test:get-cluster-health',
      'test:list-certificates-at-risk',
      'test:list-changes',
      'test:list-clusters',
      'test:list-idle-gpus',
    ]);
    all.forEach(({ attributes }) =>
      expect(attributes).toMatchObject({ readOnly: true, destructive: false }),
    );
  });

  it('lists clusters worst first, and more on request', async () => {
    const rows = [
      row('fine', { ownedByMe: true }),
      row('bad', { state: 'in-trouble' }),
      row('locked', { state: 'no-access' }),
    ];
    const { ask } = setUp({ rows });
    const { clusters, total, nextCursor } = await ask('list-clusters', {});
    expect(clusters.map((c: any) => c.cluster)).toEqual([
      'sandbox/us-east-1/bad',
      'sandbox/us-east-1/fine',
      'sandbox/us-east-1/locked',
    ]);
    expect({ total, nextCursor }).toEqual({ total: 3, nextCursor: undefined });
    const mine = await ask('list-clusters', { mine: true });
    expect(mine.clusters).toHaveLength(1);
  });

  it('says what is wrong with a cluster, why and what to do', async () => {
    const { ask, view } = setUp();
    const health = await ask('get-cluster-health', { cluster: 'dp' });
    expect(health.total).toBe(view.problems.length);
    expect(health.problems[0]).toMatchObject({
      id: view.problems[0].id,
      because: expect.any(String),
      next: expect.any(String),
    });
    expect(health.verdict).toMatch(/^in-trouble: /);
  });

  it('explains pending pods of a namespace', async () => {
    const { ask, view } = setUp();
    const all = await ask('explain-pending-pods', { cluster: 'dp' });
    expect(all.total).toBe(
      view.nodes.data!.pending.reduce((sum, { pods }) => sum + pods.length, 0),
    );
    const none = await ask('explain-pending-pods', {
      cluster: 'dp',
      namespace: 'no-such',
    });
    expect(none).toMatchObject({ pods: [], total: 0 });
  });

  it('says what changed, and with what a problem began', async () => {
    const { ask, view } = setUp();
    const all = await ask('list-changes', { cluster: 'dp' });
    const { changes, begins } = view.changes.data!;
    expect(all.total).toBe(changes.length);
    expect(all.changes[0]).toMatchObject({ what: changes[0].what });
    expect(all.problemsBegan).toHaveLength(Math.min(10, begins.length));
    const late = await ask('list-changes', {
      cluster: 'dp',
      since: '2999-01-01T00:00:00Z',
    });
    expect(late).toMatchObject({ changes: [], total: 0 });
    await expect(
      ask('list-changes', { cluster: 'dp', since: 'yesterday' }),
    ).rejects.toThrow(InputError);
  });

  it.each([
    ['explain-pending-pods', 'nodes'],
    ['list-idle-gpus', 'gpu'],
    ['list-certificates-at-risk', 'ingress'],
    ['list-changes', 'changes'],
  ])(
    '%s: hands out a huge answer in pages of at most 4,000 tokens',
    async (name, section) => {
      const { ask, view } = setUp();
      inflate(view, section);
      let seen = 0;
      let cursor: string | undefined;
      let pages = 0;
      do {
        const answer = await ask(name, { cluster: 'dp', cursor });
        const rows =
          answer.pods ?? answer.nodes ?? answer.hosts ?? answer.changes;
        expect(JSON.stringify(answer).length / 4).toBeLessThan(4_000);
        seen += rows.length;
        cursor = answer.nextCursor;
        pages++;
        expect(answer.total).toBeGreaterThanOrEqual(seen);
      } while (cursor && pages < 200);
      expect(seen).toBeGreaterThanOrEqual(1_000);
      expect(pages).toBeGreaterThan(3);
    },
  );

  it('answers about GPUs and certificates', async () => {
    const { ask } = setUp();
    const gpus = await ask('list-idle-gpus', {
      cluster: 'sandbox/us-east-1/dp',
    });
    expect(gpus.known).toBe(true);
    const hosts = await ask('list-certificates-at-risk', {
      cluster: 'resource:default/dp',
    });
    expect(hosts.hosts.length).toBeGreaterThan(0);
    expect(hosts.hosts[0].chain.length).toBeGreaterThan(0);
  });

  it('are refused without permission, and for what is not there, each', async () => {
    const { actions, ask } = setUp({ denied: ['resource:default/dp'] });
    const { actions: all } = await actions.list();
    const names = all.map(({ id }) => id.replace('test:', ''));
    // The one that is about no single cluster gets its rows from FleetRows, which asks for each.
    for (const name of names.filter(each => each !== 'list-clusters')) {
      await expect(ask(name, { cluster: 'dp' })).rejects.toThrow(
        NotAllowedError,
      );
      await expect(ask(name, { cluster: 'nope' })).rejects.toThrow(
        NotFoundError,
      );
      await expect(ask(name, { cluster: 'twin' })).rejects.toThrow(InputError);
    }
  });

  it('lists clusters in the name of who asks', async () => {
    const { ask, fleet } = setUp({ rows: [row('fine')] });
    await ask('list-clusters', {});
    expect(JSON.stringify(fleet.list.mock.calls)).toContain(
      JSON.stringify(credentials.principal),
    );
  });

  it('keeps every answer within what a model can hold', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => ({
      i,
      text: 'x'.repeat(500),
    }));
    let seen = 0;
    let cursor: string | undefined;
    do {
      const page = answerPage(rows, cursor);
      expect(JSON.stringify(page).length).toBeLessThan(16_000);
      expect(page.rows[0].i).toBe(seen);
      seen += page.rows.length;
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toBe(1000);
    expect(() => answerPage(rows, '-1')).toThrow(InputError);
  });
});
