import {
  CoreV1Api,
  CustomObjectsApi,
  makeInformer,
} from '@kubernetes/client-node';
import {
  startFleetSimulator,
  type FleetSimulator,
} from 'fleet-simulator/server';
import { goldenManifests } from '../goldenPlatform';
import { crdFiles } from '../realCluster/crdFiles';
import { RealCluster } from '../realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from '../realCluster/realParts';
import { simulatedCluster } from '../simulatedFleet';
import { type ApiServer } from './ApiServer';
import { kubeConfig } from './clientCalls';
import { PROBES } from './probes';

jest.setTimeout(180_000);

const READER = 'reader-token';
const OPERATOR = 'operator-token';

function node(name: string) {
  return `apiVersion: v1\nkind: Node\nmetadata: { name: ${name} }\n`;
}

const KUSTOMIZATION = `
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: sample
  namespace: flux-system
  finalizers: [finalizers.fluxcd.io]
  labels: { kustomize.toolkit.fluxcd.io/name: flux-system }
spec:
  interval: 1h
  path: ./kube/apps
  prune: true
  sourceRef: { kind: GitRepository, name: flux-system }
`;

const ABSENT_METRICS_SERVER = `
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: { name: v1beta1.metrics.k8s.io }
spec:
  group: metrics.k8s.io
  version: v1beta1
  groupPriorityMinimum: 100
  versionPriority: 100
  insecureSkipTLSVerify: true
  service: { name: metrics-server, namespace: kube-system }
`;

describeWithRealCluster('the simulator beside a real API server', () => {
  let real: RealCluster;
  let simulator: FleetSimulator;
  const servers: { real?: ApiServer; simulated?: ApiServer } = {};

  beforeAll(async () => {
    real = await RealCluster.start({
      programs: findRealParts().folder!,
      principals: [
        { token: READER, user: 'reader', groups: ['platform-portal:readers'] },
        {
          token: OPERATOR,
          user: 'operator',
          groups: ['platform-portal:operators'],
        },
      ],
    });
    // As in the simulated cluster dp: everything but Karpenter's kinds.
    const crds = crdFiles(findCrdFolder()!);
    await real.applyCrds(crds.filter(file => !file.includes('karpenter')));
    await real.apply(
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: flux-system }\n',
    );
    await real.apply(goldenManifests('kube/infra/access'));
    await real.apply(['a', 'b', 'c', 'd'].map(node).join('---\n'));
    await real.apply(KUSTOMIZATION);
    await real.apply(ABSENT_METRICS_SERVER);
    servers.real = {
      url: real.url,
      authority: real.authority,
      token: READER,
      operatorToken: OPERATOR,
    };

    simulator = await startFleetSimulator();
    simulator.world.cluster('data-dev.us-east-1.dp')!.wire.set('metrics-down');
    servers.simulated = await simulatedCluster(simulator, {
      cluster: 'dp',
      accountId: '444455556666',
      externalId: 'demo-external-id-data-dev',
    });
  });
  afterAll(async () => {
    await simulator?.stop();
    await real?.stop();
  });

  it.each(PROBES)('answers alike: $name', async probe => {
    const [fromReal, fromSimulator] = await Promise.all([
      probe.run(servers.real!),
      probe.run(servers.simulated!),
    ]);
    expect(fromSimulator).toEqual(fromReal);
  });

  it.each(['real', 'simulated'] as const)(
    'serves the unmodified client: %s',
    async which => {
      const config = kubeConfig(servers[which]!);
      const nodes = await config.makeApiClient(CoreV1Api).listNode();
      expect(nodes.items.length).toBeGreaterThan(3);
      const custom = config.makeApiClient(CustomObjectsApi);
      const kustomizations = await custom.listCustomObjectForAllNamespaces({
        group: 'kustomize.toolkit.fluxcd.io',
        version: 'v1',
        resourcePlural: 'kustomizations',
      });
      expect(kustomizations.kind).toBe('KustomizationList');
      await expect(
        custom.listClusterCustomObject({
          group: 'karpenter.sh',
          version: 'v1',
          plural: 'nodepools',
        }),
      ).rejects.toMatchObject({ code: 404 });
      await expect(
        config.makeApiClient(CoreV1Api).listSecretForAllNamespaces(),
      ).rejects.toMatchObject({ code: 403 });

      const informer = makeInformer(config, '/api/v1/nodes', () =>
        config.makeApiClient(CoreV1Api).listNode(),
      );
      const seen = new Set<string>();
      informer.on('add', added => seen.add(added.metadata!.name!));
      await informer.start();
      await informer.stop();
      expect(seen.size).toBe(nodes.items.length);
    },
  );
});
