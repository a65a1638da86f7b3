import fs from 'node:fs/promises';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { crdFiles } from './realCluster/crdFiles';
import { PushedRepository } from './realCluster/PushedRepository';
import { RealCluster } from './realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from './realCluster/realParts';

jest.setTimeout(240_000);

const GOLDEN = path.resolve(
  __dirname,
  '../../../templates/eks-platform/golden/fullest/rendered/kube/clusters/everything',
);

/** What the full repository says to Flux because of kube-green. */
async function settingsOfRepository() {
  const read = async (file: string) =>
    parseAllDocuments(
      await fs.readFile(path.join(GOLDEN, file), 'utf8'),
    )[0].toJS();
  const instance = await read('flux-instance.yaml');
  const [flag] = instance.spec.kustomize.patches
    .filter(
      (patch: any) =>
        patch.target.kind === 'Deployment' &&
        patch.target.name === 'kustomize-controller',
    )
    .map(
      (patch: any) => /value: (--override-manager=.*)/.exec(patch.patch)![1],
    );
  return { flag, patches: (await read('kustomization.yaml')).patches };
}

const kustomization = (name: string) => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: {
    name,
    namespace: 'flux-system',
    labels: name === 'apps' ? { 'eks-platform.io/layer': 'apps' } : {},
  },
  spec: {
    interval: '10m',
    path: `./${name}`,
    prune: true,
    sourceRef: { kind: 'GitRepository', name: 'flux-system' },
  },
});

const app = (env: object[]) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'hello', namespace: 'hello' },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: 'hello' } },
    template: {
      metadata: { labels: { app: 'hello' } },
      spec: { containers: [{ name: 'hello', image: 'hello:1', env }] },
    },
  },
});

describeWithRealCluster(
  'apps that sleep, and Flux',
  () => {
    const running: { stop(): Promise<void> }[] = [];
    let cluster: RealCluster;
    let repository: PushedRepository;
    let flag: string;
    let patches: object[];

    beforeAll(async () => {
      ({ flag, patches } = await settingsOfRepository());
      cluster = await RealCluster.start({ programs: findRealParts().folder! });
      running.push(cluster);
      await cluster.applyCrds(
        crdFiles(findCrdFolder()!).filter(file => /\/flux\//.test(file)),
      );
      for (const name of ['flux-system', 'hello']) {
        await cluster.kubectl(['create', 'namespace', name]);
      }
      repository = await PushedRepository.create(cluster.api);
      running.push(repository);
      await cluster.run('kustomize-controller', [flag]);
    });
    afterAll(async () => {
      for (const item of running.reverse()) {
        await item.stop();
      }
    });

    /** A commit of the repository, as Flux fetched it. */
    const push = (env: object[]) =>
      repository.push({
        'root/kustomization.yaml': { resources: ['apps.yaml'], patches },
        'root/apps.yaml': kustomization('apps'),
        'apps/kustomization.yaml': { resources: ['app.yaml'] },
        'apps/app.yaml': app(env),
      });

    async function object(kind: string, namespace: string, name: string) {
      const { stdout } = await cluster.kubectl(
        `-n ${namespace} get ${kind} ${name} -o json --show-managed-fields=false`.split(
          ' ',
        ),
      );
      return stdout ? JSON.parse(stdout) : undefined;
    }

    async function applied(name: string, revision: string) {
      for (let tries = 0; tries < 100; tries += 1) {
        const found = await object('kustomization', 'flux-system', name);
        if (found?.status?.lastAppliedRevision === revision) {
          return;
        }
        await new Promise(resolve => setTimeout(resolve, 500));
      }
      throw new Error(`${name} was not applied at ${revision}`);
    }

    /** As kube-green 0.7 does it: the whole object, with force. */
    async function kubeGreenApplies(whole: any) {
      const { managedFields, resourceVersion, ...metadata } = whole.metadata;
      const { code, stderr } = await cluster.kubectl(
        [
          'apply',
          '--server-side',
          '--force-conflicts',
          '--field-manager=kube-green',
          '-f',
          '-',
        ],
        { input: JSON.stringify({ ...whole, metadata }) },
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }

    const kubeGreenPatches = (target: string, spec: object) =>
      cluster.kubectl([
        ...target.split(' '),
        '--field-manager=kube-green',
        '--type=merge',
        '-p',
        JSON.stringify({ spec }),
      ]);

    it('sleep through a push, and have it in the morning, with nothing left behind', async () => {
      const first = await push([{ name: 'OLD', value: 'x' }]);
      await cluster.apply(JSON.stringify(kustomization('root')));
      await applied('apps', first);

      const apps = await object('kustomization', 'flux-system', 'apps');
      await kubeGreenApplies({
        ...apps,
        spec: { ...apps.spec, suspend: true },
      });
      const awake = await object('deployment', 'hello', 'hello');
      await kubeGreenApplies({
        ...awake,
        spec: { ...awake.spec, replicas: 0 },
      });

      const second = await push([]);
      await applied('root', second);
      await new Promise(resolve => setTimeout(resolve, 3_000));
      expect(
        (await object('kustomization', 'flux-system', 'apps')).spec.suspend,
      ).toBe(true);
      expect((await object('deployment', 'hello', 'hello')).spec.replicas).toBe(
        0,
      );

      await kubeGreenPatches('-n hello patch deployment hello', {
        replicas: 2,
      });
      await kubeGreenPatches('-n flux-system patch kustomization apps', {
        suspend: null,
      });
      await applied('apps', second);
      const after = await object('deployment', 'hello', 'hello');
      expect(after.spec.replicas).toBe(2);
      expect(after.spec.template.spec.containers[0].env ?? []).toEqual([]);
    });
  },
  ['kustomize-controller'],
);
