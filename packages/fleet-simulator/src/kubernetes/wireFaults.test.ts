import { request } from 'node:https';
import { CoreV1Api, CustomObjectsApi, Watch } from '@kubernetes/client-node';
import type { KubeConfig } from '@kubernetes/client-node';
import { DescribeClusterCommand, EKSClient } from '@aws-sdk/client-eks';
import {
  assumeRole,
  clientOptions,
  kubeConfig,
} from '../__testUtils__/clusterAccess';
import { ManualClock } from '../clock/ManualClock';
import { SECOND } from '../clock/duration';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';
import type { SimulatedCluster } from '../world/World';

jest.setTimeout(60_000);

describe('faults of the wire, as an unmodified client meets them', () => {
  const clock = new ManualClock(Date.now());
  let simulator: FleetSimulator;
  let cluster: SimulatedCluster;
  let config: KubeConfig;
  const fresh = async () => {
    config = await kubeConfig(
      simulator,
      await assumeRole(simulator, 'sandbox'),
      'bluesky',
    );
  };
  const nodes = () => config.makeApiClient(CoreV1Api).listNode();
  const control = (method: string, path: string) =>
    fetch(`${simulator.gitUrl}/_simulator/${path}`, { method });
  beforeAll(async () => {
    simulator = await startFleetSimulator({ clock });
    cluster = simulator.world.cluster('sandbox.us-east-1.bluesky')!;
    await fresh();
  });
  afterEach(() => control('DELETE', 'wire/bluesky'));
  afterAll(() => simulator?.stop());

  /** Events of a watch until it ends or `milliseconds` of real time have passed. */
  const watched = async (milliseconds: number, tick: () => void) => {
    const events: [string, any][] = [];
    const { metadata } = await nodes();
    let ended = false;
    const controller = await new Watch(config).watch(
      '/api/v1/nodes',
      { resourceVersion: metadata!.resourceVersion, allowWatchBookmarks: true },
      (type, object) => events.push([type, object]),
      () => {
        ended = true;
      },
    );
    tick();
    for (let spent = 0; spent < milliseconds && !ended; spent += 50) {
      await new Promise(resolve => setTimeout(resolve, 50));
      clock.advance(SECOND);
    }
    controller.abort();
    return { events, ended };
  };

  /** What a watch sends while garbage is switched on, as it comes. */
  const garbageOf = () =>
    new Promise<string>((resolve, reject) => {
      cluster.wire.set('garbage');
      const { server } = config.getCurrentCluster()!;
      const watch = request(
        `${server}/api/v1/nodes?watch=true&resourceVersion=${cluster.store.revision}`,
        {
          ca: simulator.authority,
          headers: {
            authorization: `Bearer ${config.getCurrentUser()!.token}`,
          },
        },
        response => {
          response.once('data', chunk => {
            watch.destroy();
            cluster.wire.clear();
            resolve(String(chunk));
          });
          clock.advance(2 * SECOND);
        },
      );
      watch.on('error', reject).end();
    });

  it.each([
    ['unauthorized', 401],
    ['no-access-entry', 401],
    ['clock-skew', 401],
    ['group-unbound', 403],
    ['forbidden?value=nodes', 403],
    ['too-many-requests', 429],
  ])('%s: %s', async (fault, code) => {
    await fresh();
    expect((await control('POST', `wire/bluesky/${fault}`)).status).toBe(200);
    await expect(nodes()).rejects.toMatchObject({ code });
    await control('DELETE', `wire/bluesky/${fault.split('?')[0]}`);
    await expect(nodes()).resolves.toBeDefined();
  });

  it('tells how long to wait when there is too much to do', async () => {
    cluster.wire.set('too-many-requests', '7');
    await expect(nodes()).rejects.toMatchObject({
      headers: expect.objectContaining({ 'retry-after': '7' }),
    });
  });

  it('cuts, never answers, or answers late', async () => {
    cluster.wire.set('down');
    await expect(nodes()).rejects.toThrow();
    cluster.wire.clear();
    cluster.wire.set('slow', '300');
    const before = Date.now();
    await nodes();
    expect(Date.now() - before).toBeGreaterThanOrEqual(290);
    cluster.wire.clear();
    cluster.wire.set('timeout');
    const answer = await Promise.race([
      nodes().then(
        () => 'answered',
        () => 'failed',
      ),
      new Promise(resolve => setTimeout(() => resolve('silence'), 400)),
    ]);
    expect(answer).toBe('silence');
  });

  it('ends watches with 410, cuts them, fills them with garbage, or lets them fall silent', async () => {
    const gone = await watched(2000, () => cluster.wire.set('gone'));
    expect(gone.ended).toBe(true);
    expect(gone.events.pop()).toMatchObject(['ERROR', { code: 410 }]);
    cluster.wire.clear();

    const cut = await watched(2000, () => cluster.wire.set('down'));
    expect(cut.ended).toBe(true);
    cluster.wire.clear();

    expect(await garbageOf()).toContain('"object":{"kind":\n\0');

    // Two minutes would bring a bookmark.
    const silent = await watched(1500, () => {
      cluster.wire.set('half-open');
      clock.advance(SECOND);
      clock.advance(130 * SECOND);
    });
    expect(silent).toEqual({ events: [], ended: false });
  });

  it('lists without an end, and objects without sense', async () => {
    await fresh();
    cluster.wire.set('endless-list');
    const core = config.makeApiClient(CoreV1Api);
    let token: string | undefined;
    for (let page = 0; page < 5; page++) {
      const list = await core.listNode({ limit: 500, _continue: token });
      token = list.metadata!._continue;
      expect(token).toBeDefined();
    }
    cluster.wire.clear();
    cluster.wire.set('malformed-object', 'nodepools.karpenter.sh');
    const { items } = await config
      .makeApiClient(CustomObjectsApi)
      .listClusterCustomObject({
        group: 'karpenter.sh',
        version: 'v1',
        plural: 'nodepools',
      });
    expect(items.map((each: any) => typeof each.status)).toContain('number');
    const streamed = await new Promise<unknown[]>((resolve, reject) => {
      const statuses: unknown[] = [];
      new Watch(config)
        .watch(
          '/apis/karpenter.sh/v1/nodepools',
          {
            sendInitialEvents: true,
            resourceVersionMatch: 'NotOlderThan',
            allowWatchBookmarks: true,
          },
          (type, object) =>
            type === 'BOOKMARK'
              ? resolve(statuses)
              : statuses.push(typeof object.status),
          reject,
        )
        .catch(reject);
    });
    expect(streamed).toContain('number');
  });

  it('serves no or another version of a definition', async () => {
    const list = (version: string) =>
      config.makeApiClient(CustomObjectsApi).listClusterCustomObject({
        group: 'karpenter.sh',
        version,
        plural: 'nodepools',
      });
    cluster.wire.set('crd-version', 'nodepools.karpenter.sh=v2');
    simulator.world.cluster(cluster.id);
    await expect(list('v1')).rejects.toMatchObject({ code: 404 });
    expect((await list('v2')).items[0].apiVersion).toBe('karpenter.sh/v2');
    cluster.wire.clear();
    cluster.wire.set('crd-absent', 'nodepools.karpenter.sh');
    await expect(list('v1')).rejects.toMatchObject({ code: 404 });
  });

  it('rotates its authority: who trusts the old one is refused until it asks EKS again', async () => {
    const eks = new EKSClient(
      clientOptions(simulator, await assumeRole(simulator, 'sandbox')),
    );
    const told = async () =>
      (await eks.send(new DescribeClusterCommand({ name: 'bluesky' }))).cluster!
        .certificateAuthority!.data;
    const before = await told();
    expect((await control('POST', 'rotate-authority')).status).toBe(200);
    await expect(nodes()).rejects.toThrow();
    expect(await told()).not.toBe(before);
    await fresh();
    await expect(nodes()).resolves.toBeDefined();
  });

  it('knows the cluster no more', async () => {
    cluster.wire.set('deleted');
    await expect(nodes()).rejects.toThrow();
    const eks = new EKSClient(
      clientOptions(simulator, await assumeRole(simulator, 'sandbox')),
    );
    await expect(
      eks.send(new DescribeClusterCommand({ name: 'bluesky' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('takes no switch that is none', async () => {
    expect((await control('POST', 'wire/bluesky/nonsense')).status).toBe(404);
    expect((await control('POST', 'wire/nobody/down')).status).toBe(404);
  });
});
