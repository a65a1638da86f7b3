import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { HttpClusterConnection } from '@eks-platform/backstage-plugin-eks-platform-node';
import {
  ManualClock,
  startFleetSimulator,
  type FleetSimulator,
} from 'fleet-simulator/server';
import { goldenManifests } from './goldenPlatform';
import { Portal } from './portal';
import { realClusterConnections } from './realClusterConnections';
import { crdFiles } from './realCluster/crdFiles';
import { RealCluster } from './realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from './realCluster/realParts';
import { replayObjects } from './realCluster/replayObjects';

jest.setTimeout(240_000);

const READER = 'reader-token';
const CLUSTER = { cluster: 'bluesky', ref: 'sandbox/us-east-1/bluesky' };

describeWithRealCluster('a cluster view from a real API server', () => {
  const environment = { ...process.env };
  const read = jest.spyOn(HttpClusterConnection.prototype, 'read');
  let real: RealCluster;
  let simulator: FleetSimulator;
  let fromReal: ClusterView;
  let fromSimulator: ClusterView;

  beforeAll(async () => {
    // A fleet that stands still: what is replayed is what the simulator tells later.
    simulator = await startFleetSimulator({
      clock: new ManualClock(Date.now()),
    });
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: simulator.awsUrl,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'demo',
      AWS_SECRET_ACCESS_KEY: 'demo',
    });
    real = await RealCluster.start({
      programs: findRealParts().folder!,
      principals: [
        { token: READER, user: 'reader', groups: ['platform-portal:readers'] },
      ],
    });
    await real.applyCrds(crdFiles(findCrdFolder()!));
    await real.apply(goldenManifests('kube/infra/access'));
    const frame = simulator.world.cluster('sandbox.us-east-1.bluesky')!.frame;
    await replayObjects(real, frame.objects);

    const simulated = await Portal.start(CLUSTER);
    const portal = await Portal.start({
      ...CLUSTER,
      connections: realClusterConnections({
        url: real.url,
        authority: real.authority,
        token: READER,
      }),
    });
    fromSimulator = await simulated.settledView();
    fromReal = await portal.settledView();
  });
  afterAll(async () => {
    process.env = environment;
    read.mockRestore();
    await simulator?.stop();
    await real?.stop();
  });

  it('reads every source with the rights of the generated reader', () => {
    // An API server alone has no metrics server behind it, and the view says so.
    expect(fromReal.sources.filter(source => source.state !== 'ok')).toEqual([
      expect.objectContaining({
        source: 'nodes.metrics.k8s.io',
        state: 'not-installed',
      }),
    ]);
  });

  it('takes one stream for the list and the watch of a kind, from both servers', () => {
    const podQueries = (ofReal: boolean) =>
      read.mock.calls.flatMap(([path, { query = {} }], i) => {
        const { endpoint } = read.mock.contexts[i] as HttpClusterConnection;
        const isTheir = (endpoint === real.url) === ofReal;
        // The fleet page asks for pending pods only.
        const isWhole = path === '/api/v1/pods' && !query.fieldSelector;
        return isTheir && isWhole ? [query] : [];
      });
    const stream = expect.objectContaining({ sendInitialEvents: 'true' });
    expect(podQueries(true)).toEqual([stream]);
    expect(podQueries(false)).toEqual([stream]);
  });

  it('says the same of health, nodes, GPUs and hosts', () => {
    expect(essence(fromReal)).toEqual(essence(fromSimulator));
    expect(fromReal.nodes.data?.nodes.length).toBeGreaterThan(5);
    expect(fromReal.gpu.data?.devices.total).toBeGreaterThan(0);
    expect(fromReal.ingress.data?.hosts.length).toBeGreaterThan(0);
  });
});

/** What does not depend on when an object was written. */
function essence(view: ClusterView) {
  return {
    verdict: view.verdict.word,
    problems: view.problems.map(problem => problem.key).sort(),
    lifecycle: view.lifecycle.state,
    nodes: view.nodes.data?.nodes
      .map(node => ({
        name: node.name,
        origin: node.origin,
        pool: node.pool,
        type: node.instanceType,
        zone: node.zone,
        capacityType: node.capacityType,
        state: node.state,
        cpu: node.cpu,
        memory: node.memory,
        pods: node.pods,
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    pools: view.nodes.data?.pools.map(({ name, usage, nodes, state }) => ({
      name,
      usage,
      nodes,
      state,
    })),
    pending: view.nodes.data?.pending.map(group => group.total),
    devices: view.gpu.data?.devices,
    hosts: view.ingress.data?.hosts
      .map(({ host, route, certificate, issuer, state }) => ({
        host,
        route,
        certificate,
        issuer,
        state,
      }))
      .sort((a, b) => a.host.localeCompare(b.host)),
  };
}
