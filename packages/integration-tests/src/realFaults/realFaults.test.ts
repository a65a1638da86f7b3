import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import path from 'node:path';
import { goldenManifests } from '../goldenPlatform';
import { compact } from '../realCluster/compact';
import {
  describeWithRealCluster,
  findCrdFolder,
} from '../realCluster/realParts';
import { replayObjects } from '../realCluster/replayObjects';
import { RealPlatform } from '../RealPlatform';
import { TURN_READERS_AWAY } from './flowControl';

jest.setTimeout(240_000);

const NODES = 'nodes';
const CERTIFICATES = 'certificates.cert-manager.io';
const NODE_POOLS = 'nodepools.karpenter.sh';
const READER_ROLE =
  '/apis/rbac.authorization.k8s.io/v1/clusterroles/platform-portal-read';
const READER_BINDING =
  '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings/platform-portal-read';

describeWithRealCluster('the backend at a real API server with faults', () => {
  let platform: RealPlatform;
  let before: ClusterView;

  const stateOf = (view: ClusterView, source: string) =>
    view.sources.find(each => each.source === source)?.state;

  /** Every kind is read; a bare API server has no metrics behind it. */
  const whole = (view: ClusterView) =>
    view.sources.every(
      ({ source, state }) =>
        state === 'ok' || source === 'nodes.metrics.k8s.io',
    );

  beforeAll(async () => {
    platform = await RealPlatform.start();
    await replayObjects(platform.cluster, platform.playedObjects);
    before = await platform.until(whole);
  });
  afterAll(() => platform?.stop());

  const known = (view: ClusterView) => ({
    nodes: view.nodes.data?.nodes.map(({ name }) => name).sort(),
    hosts: view.ingress.data?.hosts.map(({ host }) => host).sort(),
    pools: view.nodes.data?.pools.map(({ name }) => name).sort(),
  });

  /** A cut makes the backend ask anew; one that comes before a change takes effect would not be told of it. */
  async function cutAgainAndAgain(work: () => Promise<ClusterView>) {
    const cut = () => {
      platform.line.cut();
      platform.line.mend();
    };
    cut();
    const timer = setInterval(cut, 4_000);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  const raw = (url: string) => platform.cluster.kubectl(['get', '--raw', url]);

  const becomesWhole = async () =>
    expect(known(await platform.until(whole))).toEqual(known(before));

  it('reads all of it with a token of the reader role', () => {
    expect(before.nodes.data!.nodes).toHaveLength(5);
    expect(before.ingress.data!.hosts.length).toBeGreaterThan(0);
  });

  it('keeps what it knew while the API server is gone, and goes on when it is back', async () => {
    await platform.cluster.apiServer.kill();
    const during = await platform.until(
      view => stateOf(view, NODES) === 'unreachable',
    );
    expect(known(during)).toEqual(known(before));
    expect(during.overview.data).toMatchObject({ status: 'ACTIVE' });
    await platform.cluster.apiServer.start();
    await becomesWhole();
  });

  it('reads anew what was compacted away while the line was cut', async () => {
    const { cluster, line } = platform;
    line.cut();
    await cluster.api.create('/api/v1/nodes', { metadata: { name: 'late' } });
    const gone = before.nodes.data!.nodes[0].name;
    const object = await cluster.api.get(`/api/v1/nodes/${gone}`);
    const firstPage = JSON.parse((await raw('/api/v1/nodes?limit=1')).stdout);
    await cluster.api.delete(`/api/v1/nodes/${gone}`);
    await compact(cluster.etcdUrl);
    // Its cache of recent changes would answer what etcd has forgotten.
    await cluster.apiServer.kill();
    await cluster.apiServer.start();
    const { continue: token } = firstPage.metadata;
    const nextPage = await raw(`/api/v1/nodes?limit=1&continue=${token}`);
    expect(nextPage.stderr).toContain('too old');
    line.mend();

    const names = [...known(before).nodes!.filter(n => n !== gone), 'late'];
    await platform.until(
      view => whole(view) && known(view).nodes!.join() === names.sort().join(),
      known,
    );
    await cluster.api.delete('/api/v1/nodes/late');
    await replayObjects(cluster, [object]);
    await platform.until(
      view => known(view).nodes?.join() === known(before).nodes!.join(),
      known,
    );
  });

  it('waits when priority and fairness turns it away with 429, and says so', async () => {
    const { cluster } = platform;
    await cluster.apply(TURN_READERS_AWAY);
    const during = await cutAgainAndAgain(() =>
      platform.until(
        view =>
          stateOf(view, NODES) === 'unreachable' &&
          /too busy to answer/.test(JSON.stringify(view.nodes.issues)),
        view => view.nodes.issues,
      ),
    );
    expect(known(during)).toEqual(known(before));
    await cluster.kubectl(['delete', 'flowschema', 'readers-away']);
    await becomesWhole();
  });

  it('loses one section with the right to one kind, all of Kubernetes with the binding, and gets them back', async () => {
    const { cluster, line } = platform;
    const role = await cluster.api.get(READER_ROLE);
    await cluster.api.merge(READER_ROLE, {
      rules: role.rules.filter(
        (rule: any) => !rule.apiGroups.includes('cert-manager.io'),
      ),
    });
    line.cut();
    line.mend();
    await platform.until(
      view =>
        stateOf(view, CERTIFICATES) === 'denied' &&
        view.ingress.state === 'partial' &&
        view.nodes.state === before.nodes.state &&
        view.storage.state === before.storage.state,
      view => [view.nodes, view.ingress, view.storage].map(each => each.issues),
    );

    await cluster.api.delete(READER_BINDING);
    line.cut();
    line.mend();
    const all = await platform.until(view => view.nodes.state === 'denied');
    expect(all.overview.data).toMatchObject({ status: 'ACTIVE' });
    expect(all.problems.map(({ id }) => id)).toContain('reader-shut-out');

    await cluster.apply(goldenManifests('kube/infra/access'));
    await becomesWhole();
  });

  it('tells a kind whose definition was removed from one that is empty, and finds it again', async () => {
    const { cluster } = platform;
    await cluster.kubectl(['delete', 'crd', NODE_POOLS]);
    const without = await platform.until(
      view => stateOf(view, NODE_POOLS) === 'not-installed',
    );
    expect(without.nodes.data!.nodes).toHaveLength(5);
    await cluster.applyCrds([
      path.join(
        findCrdFolder()!,
        'karpenter-provider-aws',
        'karpenter.sh_nodepools.yaml',
      ),
    ]);
    await replayObjects(
      cluster,
      platform.playedObjects.filter(({ kind }) => kind === 'NodePool'),
    );
    await becomesWhole();
  });

  it('trusts new certificates once EKS tells their authority', async () => {
    const { cluster, eks, line } = platform;
    await cluster.rotateAuthority();
    const during = await platform.until(
      view => stateOf(view, NODES) === 'unreachable',
    );
    expect(known(during)).toEqual(known(before));
    eks.point({ url: line.url, authority: cluster.authority });
    await becomesWhole();
  });
});
