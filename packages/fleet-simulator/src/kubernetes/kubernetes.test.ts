import {
  ApisApi,
  AppsV1Api,
  CoreV1Api,
  CustomObjectsApi,
  KubeConfig,
  makeInformer,
  VersionApi,
  Watch,
} from '@kubernetes/client-node';
import { request } from 'node:https';
import { ManualClock } from '../clock/ManualClock';
import { MINUTE, SECOND } from '../clock/duration';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';
import { assumeRole, kubeConfig } from '../__testUtils__/clusterAccess';
import { clusterToken } from '../__testUtils__/clusterToken';
import type { SessionCredentials } from '../__testUtils__/clusterToken';

jest.setTimeout(60_000);

describe('the Kubernetes API, by unmodified clients', () => {
  const clock = new ManualClock(Date.now());
  let simulator: FleetSimulator;
  let sandbox: SessionCredentials;
  let bluesky: KubeConfig;
  beforeAll(async () => {
    simulator = await startFleetSimulator({ clock });
    sandbox = await assumeRole(simulator, 'sandbox');
    bluesky = await kubeConfig(simulator, sandbox, 'bluesky');
  });
  afterAll(() => simulator?.stop());

  const token = (options: Partial<Parameters<typeof clusterToken>[0]> = {}) =>
    clusterToken({
      credentials: sandbox,
      cluster: 'bluesky',
      at: new Date(clock.now()),
      ...options,
    });
  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; type: string; body: any }>(
      (resolve, reject) => {
        request(
          `${simulator.kubernetesUrl}/clusters/sandbox.us-east-1.bluesky${path}`,
          {
            ca: simulator.authority,
            headers: { authorization: `Bearer ${token()}`, ...headers },
          },
          response => {
            let text = '';
            response.on('data', chunk => {
              text += chunk;
            });
            response.on('end', () => {
              const type = response.headers['content-type'] ?? '';
              resolve({
                status: response.statusCode!,
                type,
                body: type.includes('json') ? JSON.parse(text) : text,
              });
            });
          },
        )
          .on('error', reject)
          .end();
      },
    );

  it('tells version and groups, plain and aggregated', async () => {
    expect(
      (await bluesky.makeApiClient(VersionApi).getCode()).gitVersion,
    ).toMatch(/^v1\.36\.\d+-eks-/);
    const { groups } = await bluesky.makeApiClient(ApisApi).getAPIVersions();
    expect(groups.map(each => each.name)).toEqual(
      expect.arrayContaining(['apps', 'karpenter.sh']),
    );
    const { resources } = await bluesky
      .makeApiClient(AppsV1Api)
      .getAPIResources();
    expect(resources.find(each => each.name === 'deployments')).toMatchObject({
      kind: 'Deployment',
      namespaced: true,
    });
    const aggregated = await get('/apis', {
      accept:
        'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json',
    });
    expect(aggregated.type).toContain('as=APIGroupDiscoveryList');
    expect(aggregated.body.items[0].versions[0].resources[0]).toHaveProperty(
      'responseKind',
    );
  });

  it('lists by pages of one moment, by namespace, labels and fields', async () => {
    const core = bluesky.makeApiClient(CoreV1Api);
    const all = await core.listPodForAllNamespaces();
    const names: string[] = [];
    let next: string | undefined;
    let revision: string | undefined;
    do {
      const page = await core.listPodForAllNamespaces({
        limit: 40,
        _continue: next,
      });
      expect(page.items.length).toBeLessThanOrEqual(40);
      expect(revision ?? page.metadata?.resourceVersion).toBe(
        page.metadata?.resourceVersion,
      );
      revision = page.metadata?.resourceVersion;
      names.push(...page.items.map(each => each.metadata!.name!));
      next = page.metadata?._continue;
      clock.advance(40 * SECOND);
    } while (next);
    expect(names.sort()).toEqual(
      all.items.map(each => each.metadata!.name!).sort(),
    );

    const hello = await core.listNamespacedPod({
      namespace: 'hello',
      labelSelector: 'backstage.io/kubernetes-id in (hello)',
    });
    expect(hello.items).toHaveLength(2);
    const { nodeName } = hello.items[0].spec!;
    const onNode = await core.listPodForAllNamespaces({
      fieldSelector: `spec.nodeName=${nodeName}`,
    });
    expect(onNode.items.every(each => each.spec!.nodeName === nodeName)).toBe(
      true,
    );
    await expect(
      core.listPodForAllNamespaces({ fieldSelector: 'spec.nonsense=1' }),
    ).rejects.toMatchObject({ code: 400 });
  });

  it('keeps an informer up to date while nodes come and go', async () => {
    const core = bluesky.makeApiClient(CoreV1Api);
    const informer = makeInformer(bluesky, '/api/v1/nodes', () =>
      core.listNode(),
    );
    const seen: string[] = [];
    informer.on('add', node => seen.push(`+${node.metadata!.name}`));
    informer.on('delete', node => seen.push(`-${node.metadata!.name}`));
    informer.on('error', () => {});
    await informer.start();
    expect(seen.length).toBeGreaterThanOrEqual(11);
    // The wave of traffic ends, and its node with it.
    const left = () => seen.some(each => each.startsWith('-'));
    for (let step = 0; step < 40 && !left(); step++) {
      await new Promise(resolve => setTimeout(resolve, 20));
      clock.advance(20 * SECOND);
    }
    expect(left()).toBe(true);
    await informer.stop();
  });

  it('ends watches by timeout, sends bookmarks, refuses too old versions', async () => {
    const events: any[] = [];
    bluesky = await kubeConfig(simulator, sandbox, 'bluesky');
    const { metadata } = await bluesky
      .makeApiClient(CustomObjectsApi)
      .listClusterCustomObject({
        group: 'karpenter.sh',
        version: 'v1',
        plural: 'nodepools',
      });
    const watch = (query: object) =>
      new Promise<void>((resolve, reject) => {
        new Watch(bluesky)
          .watch(
            '/apis/karpenter.sh/v1/nodepools',
            query as any,
            (type, object) => events.push([type, object]),
            () => resolve(),
          )
          .then(async () => {
            for (let step = 0; step < 5; step++) {
              await new Promise(next => setTimeout(next, 20));
              clock.advance(30 * SECOND);
            }
          })
          .catch(reject);
      });
    await watch({
      resourceVersion: metadata.resourceVersion,
      allowWatchBookmarks: true,
      timeoutSeconds: 90,
    });
    expect(events.map(each => each[0])).toContain('BOOKMARK');

    events.length = 0;
    await watch({ resourceVersion: '1' });
    expect(events).toEqual([
      [
        'ERROR',
        expect.objectContaining({
          kind: 'Status',
          code: 410,
          reason: 'Expired',
        }),
      ],
    ]);
  });

  it('answers 401 to every token that EKS refuses', async () => {
    const status = async (bearer: string) =>
      (await get('/api/v1/nodes', { authorization: `Bearer ${bearer}` }))
        .status;
    const dataDev = await assumeRole(simulator, 'data-dev');
    sandbox = await assumeRole(simulator, 'sandbox');
    expect(await status(token())).toBe(200);
    expect(await status(token({ cluster: 'payments' }))).toBe(401);
    expect(
      await status(token({ at: new Date(clock.now() - 15 * MINUTE) })),
    ).toBe(401);
    expect(await status(token({ credentials: dataDev }))).toBe(401);
    expect(
      await status(
        token({ credentials: { ...sandbox, secretAccessKey: 'wrong' } }),
      ),
    ).toBe(401);
    expect(
      await status(
        token({
          credentials: { ...sandbox, accessKeyId: 'ASIAUNKNOWNUNKNOWN00' },
        }),
      ),
    ).toBe(401);
    expect(await status(token({ host: 'sts.example.org' }))).toBe(401);
    expect(await status('nonsense')).toBe(401);
    expect(
      (await get('/api/v1/nodes', { authorization: 'Bearer nonsense' })).body,
    ).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'Unauthorized',
      reason: 'Unauthorized',
      code: 401,
    });
  });

  it('answers 403 per kind, 404 for what is not there', async () => {
    const secrets = await get('/api/v1/secrets');
    expect(secrets).toMatchObject({
      status: 403,
      body: { reason: 'Forbidden', details: { kind: 'secrets' } },
    });
    expect(secrets.body.message).toBe(
      'secrets is forbidden: User "arn:aws:sts::111122223333:assumed-role/eks-platform-reader/backstage" cannot list resource "secrets" in API group "" at the cluster scope',
    );
    expect((await get('/api/v1/namespaces/hello/configmaps/x')).status).toBe(
      403,
    );
    expect((await get('/api/v1/nodes/none')).body).toMatchObject({
      code: 404,
      message: 'nodes "none" not found',
    });
    const dp = await kubeConfig(
      simulator,
      await assumeRole(simulator, 'data-dev'),
      'dp',
    );
    const list = dp.makeApiClient(CustomObjectsApi).listClusterCustomObject({
      group: 'karpenter.sh',
      version: 'v1',
      plural: 'nodepools',
    });
    await expect(list).rejects.toMatchObject({ code: 404 });
  });
});
