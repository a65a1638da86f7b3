import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { AdminApi } from './realCluster/AdminApi';
import { crdFiles } from './realCluster/crdFiles';
import { FluxSource } from './realCluster/FluxSource';
import { KustomizeController } from './realCluster/KustomizeController';
import { RealCluster } from './realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from './realCluster/realParts';

jest.setTimeout(240_000);

const TOKEN = 'suite-token';
const GOLDEN = path.resolve(
  __dirname,
  '../../../templates/eks-platform/golden/fullest/rendered/kube/clusters/everything',
);
const SOURCE =
  '/apis/source.toolkit.fluxcd.io/v1/namespaces/flux-system/gitrepositories/flux-system';

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
    let api: AdminApi;
    let flag: string;
    let patches: object[];

    beforeAll(async () => {
      ({ flag, patches } = await settingsOfRepository());
      const programs = findRealParts().folder!;
      cluster = await RealCluster.start({
        programs,
        principals: [
          { token: TOKEN, user: 'suite', groups: ['system:masters'] },
        ],
      });
      running.push(cluster);
      await cluster.applyCrds(
        crdFiles(findCrdFolder()!).filter(file => /\/flux\//.test(file)),
      );
      api = new AdminApi({ ...cluster, token: TOKEN });
      for (const name of ['flux-system', 'hello']) {
        await cluster.kubectl(['create', 'namespace', name]);
      }
      await cluster.apply(
        JSON.stringify({
          apiVersion: 'source.toolkit.fluxcd.io/v1',
          kind: 'GitRepository',
          metadata: { name: 'flux-system', namespace: 'flux-system' },
          spec: { interval: '1m', url: 'https://git.example.org/platform' },
        }),
      );
      running.push(
        await KustomizeController.start({
          programs,
          url: cluster.url,
          authority: cluster.authority,
          token: TOKEN,
          args: [flag],
        }),
      );
    });
    afterAll(async () => {
      for (const item of running.reverse()) {
        await item.stop();
      }
    });

    /** A commit of the repository, as Flux fetched it. */
    async function push(revision: string, env: object[]) {
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'sleep-'));
      const write = async (name: string, content: object) => {
        await fs.mkdir(path.dirname(path.join(folder, name)), {
          recursive: true,
        });
        await fs.writeFile(path.join(folder, name), JSON.stringify(content));
      };
      await write('root/kustomization.yaml', {
        resources: ['apps.yaml'],
        patches,
      });
      await write('root/apps.yaml', kustomization('apps'));
      await write('apps/kustomization.yaml', { resources: ['app.yaml'] });
      await write('apps/app.yaml', app(env));
      const source = await FluxSource.serve(folder);
      running.unshift(source);
      await fs.rm(folder, { recursive: true });
      const { artifact } = source.status as { artifact: object };
      await api.mergeStatus(SOURCE, {
        ...source.status,
        artifact: { ...artifact, revision: `main@sha1:${revision.repeat(40)}` },
      });
    }

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
        if (found?.status?.lastAppliedRevision?.endsWith(revision.repeat(40))) {
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
      await push('1', [{ name: 'OLD', value: 'x' }]);
      await cluster.apply(JSON.stringify(kustomization('root')));
      await applied('apps', '1');

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

      await push('2', []);
      await applied('root', '2');
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
      await applied('apps', '2');
      const after = await object('deployment', 'hello', 'hello');
      expect(after.spec.replicas).toBe(2);
      expect(after.spec.template.spec.containers[0].env ?? []).toEqual([]);
    });
  },
  ['kustomize-controller'],
);
