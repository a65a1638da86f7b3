import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { AdminApi } from './realCluster/AdminApi';
import { crdFiles } from './realCluster/crdFiles';
import { crdsByName } from './realCluster/crdsByName';
import { FluxSource } from './realCluster/FluxSource';
import { KustomizeController } from './realCluster/KustomizeController';
import { RealCluster } from './realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from './realCluster/realParts';
import { StandIns } from './realCluster/StandIns';

jest.setTimeout(420_000);

const TEMPLATE = path.resolve(__dirname, '../../../templates/eks-platform');
const TOKEN = 'suite-token';
const KUSTOMIZATIONS =
  '/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations';

/** Definitions that are there before Flux applies anything: its own, and those of EKS add-ons. */
const FROM_THE_START = /\/(flux|flux-operator|extra\/external-snapshotter)\//;

/** One golden platform per preset, the one with everything, and one in a sub-folder. */
const PLATFORMS = [
  'bluesky',
  'dagster',
  'campus',
  'fargate',
  'fullest',
  'prefix',
];

/** Rendered platforms: the golden ones, or the one that GOLDEN_TRY names. */
function platforms(): { name: string; folder: string }[] {
  return process.env.GOLDEN_TRY
    ? [{ name: 'GOLDEN_TRY', folder: process.env.GOLDEN_TRY }]
    : PLATFORMS.map(name => ({
        name,
        folder: path.join(TEMPLATE, 'golden', name, 'rendered'),
      }));
}

const NEEDS = ['kustomize-controller'];

describeWithRealCluster(
  'a platform that Flux builds from nothing',
  () => {
    let crds: Map<string, string>;
    let brings: Map<string, string[]>;
    beforeAll(() => {
      crds = crdsByName(findCrdFolder()!);
      brings = crdsOfComponents();
    });
    let running: { stop(): Promise<void> }[] = [];
    afterEach(async () => {
      for (const item of running.reverse()) {
        await item.stop();
      }
      running = [];
    });

    it.each(platforms())('becomes ready: $name', async ({ folder }) => {
      const programs = findRealParts().folder!;
      const cluster = await RealCluster.start({
        programs,
        principals: [
          { token: TOKEN, user: 'suite', groups: ['system:masters'] },
        ],
      });
      running.push(cluster);
      await cluster.applyCrds(
        crdFiles(findCrdFolder()!).filter(file => FROM_THE_START.test(file)),
      );

      const source = await FluxSource.serve(folder, prefixOf(folder));
      running.push(source);
      const api = new AdminApi({ ...cluster, token: TOKEN });
      await cluster.apply(firstObjects(folder));
      await api.mergeStatus(
        '/apis/source.toolkit.fluxcd.io/v1/namespaces/flux-system/gitrepositories/flux-system',
        source.status,
      );

      const faults: string[] = [];
      running.push(
        StandIns.start({
          api,
          // A definition without a file is one that no golden platform uses; Flux would say so.
          install: async component => {
            const files = (brings.get(component) ?? [])
              .map(name => crds.get(name))
              .filter(file => file !== undefined);
            if (files.length > 0) {
              await cluster.applyCrds(files);
            }
          },
          onError: error => faults.push(String(error)),
        }),
      );
      running.push(
        await KustomizeController.start({
          programs,
          url: cluster.url,
          authority: cluster.authority,
          token: TOKEN,
        }),
      );

      expect(await notReadyAfter(api, 300_000)).toEqual([]);
      expect(faults).toEqual([]);
    });
  },
  NEEDS,
);

/** What the library says that each component brings. */
function crdsOfComponents(): Map<string, string[]> {
  const components = path.join(TEMPLATE, 'components');
  return new Map(
    fs.readdirSync(components).map((name): [string, string[]] => {
      const file = path.join(components, name, 'component.yaml');
      return [name, parse(fs.readFileSync(file, 'utf8')).crds ?? []];
    }),
  );
}

function clusterOf(folder: string): string {
  return fs.readdirSync(path.join(folder, 'kube/clusters'))[0];
}

/** Folder of the platform inside its repository, as the Kustomizations name it; empty at the root. */
function prefixOf(folder: string): string {
  const flux = path.join(folder, 'kube/clusters', clusterOf(folder), 'flux');
  const access = fs.readFileSync(path.join(flux, 'access.yaml'), 'utf8');
  return /^ {2}path: \.\/(.*)kube\/infra\/access$/m.exec(access)![1];
}

/** What the bootstrap makes: namespace, values, source, and the Kustomization that everything begins with. */
function firstObjects(folder: string): string {
  const name = clusterOf(folder);
  const example = fs.readFileSync(
    path.join(folder, 'kube/clusters', name, 'runtime-info.example.yaml'),
    'utf8',
  );
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'flux-system' } },
    parse(example),
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: { name: 'flux-system', namespace: 'flux-system' },
      spec: { url: 'https://git.example.org/a/b', interval: '1h' },
    },
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'flux-system', namespace: 'flux-system' },
      spec: {
        interval: '1h',
        path: `./${path.posix.join(prefixOf(folder), 'kube/clusters', name)}`,
        prune: true,
        sourceRef: { kind: 'GitRepository', name: 'flux-system' },
      },
    },
  ]
    .map(object => JSON.stringify(object))
    .join('\n---\n');
}

/** Waits until every Kustomization is ready, and names those that are not, with their messages. */
async function notReadyAfter(
  api: AdminApi,
  milliseconds: number,
): Promise<string[]> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const all = await api.list(KUSTOMIZATIONS);
    const waiting = all.flatMap(({ metadata, status }) => {
      const ready = status?.conditions?.find(
        (item: any) => item.type === 'Ready',
      );
      return ready?.status === 'True'
        ? []
        : [`${metadata.name}: ${ready?.message ?? 'not looked at'}`];
    });
    if ((all.length > 1 && waiting.length === 0) || Date.now() > until) {
      return waiting;
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}
