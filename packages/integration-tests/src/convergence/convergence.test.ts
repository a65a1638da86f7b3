import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { AdminApi } from '../realCluster/AdminApi';
import { crdFiles } from '../realCluster/crdFiles';
import { crdsByName } from '../realCluster/crdsByName';
import { PushedRepository } from '../realCluster/PushedRepository';
import { RealCluster } from '../realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from '../realCluster/realParts';
import {
  inventoryOf,
  KUSTOMIZATIONS,
  readObjects,
  type AppliedObject,
} from './appliedObjects';
import { reconcileAll } from './reconcileAll';
import { deleteRoot, drain } from './tearDown';
import { StandIns } from '../realCluster/StandIns';

jest.setTimeout(420_000);

const TEMPLATE = path.resolve(__dirname, '../../../../templates/eks-platform');

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

/** The one that is also reconciled a second time and torn down. */
const WHOLE_LIFE = 'bluesky';

interface Platform {
  name: string;
  folder: string;
}

function goldenFolder(name: string): string {
  return path.join(TEMPLATE, 'golden', name, 'rendered');
}

/** Rendered platforms: the golden ones, or the one that GOLDEN_TRY names. */
function platforms(): Platform[] {
  return process.env.GOLDEN_TRY
    ? [{ name: 'GOLDEN_TRY', folder: process.env.GOLDEN_TRY }]
    : PLATFORMS.map(name => ({ name, folder: goldenFolder(name) }));
}

const NEEDS = ['kustomize-controller', 'kube-controller-manager'];

const CLEANERS =
  '--controllers=namespace-controller,garbage-collector-controller,persistentvolumeclaim-protection-controller,persistentvolume-protection-controller';

/** What Flux leaves on purpose: kinds that others store objects of, and what nodes come from. */
const KEPT = [
  'CustomResourceDefinition',
  'EC2NodeClass',
  'NodePool',
  'PriorityClass',
  'StorageClass',
];

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

    /** Starts a cluster and has Flux build a platform in it. */
    async function converge({ name, folder }: Platform) {
      const cluster = await RealCluster.start({
        programs: findRealParts().folder!,
      });
      running.push(cluster);
      await cluster.applyCrds(
        crdFiles(findCrdFolder()!).filter(file => FROM_THE_START.test(file)),
      );
      const { api } = cluster;
      await cluster.apply(firstObjects(folder));
      const repository = await PushedRepository.create(api);
      running.push(repository);
      await repository.pushFolder(folder, prefixOf(folder));

      const faults: string[] = [];
      running.push(
        StandIns.start({
          api,
          // A definition without a file is one that no golden platform uses; Flux would say so.
          install: async component => {
            const files = (brings.get(component) ?? [])
              .map(crd => crds.get(crd))
              .filter(file => file !== undefined);
            if (files.length > 0) {
              await cluster.applyCrds(files);
            }
          },
          onError: error => faults.push(String(error)),
        }),
      );
      const startedAt = Date.now();
      await cluster.run('kustomize-controller');
      expect(await notReadyAfter(api, 300_000)).toEqual([]);
      expect(faults).toEqual([]);
      report(name, 'ready', startedAt);
      return cluster;
    }

    it.each(platforms().filter(({ name }) => name !== WHOLE_LIFE))(
      'becomes ready: $name',
      async platform => {
        expect(await converge(platform)).toBeDefined();
      },
    );

    it(`becomes ready, stays as it is, and goes: ${WHOLE_LIFE}`, async () => {
      const folder = goldenFolder(WHOLE_LIFE);
      const cluster = await converge({ name: WHOLE_LIFE, folder });
      const references = await inventoryOf(cluster);
      const applied = await readObjects(cluster, references);
      await reconcileAll(cluster.api);
      const again = await readObjects(cluster, references);
      expect(again.map(versionOf)).toEqual(applied.map(versionOf));

      // Namespaces and claims go only where Kubernetes' own controllers run.
      await cluster.run('kube-controller-manager', [CLEANERS]);
      const startedAt = Date.now();
      expect(await drain(cluster, folder)).toContain('7/7');
      await deleteRoot(cluster);
      const left = await readObjects(cluster, references);
      const names = left.map(({ id }) => id).sort();
      report(WHOLE_LIFE, `gone but for ${names.join(', ')}`, startedAt);
      expect(left.filter(({ kind }) => !KEPT.includes(kind))).toEqual([]);
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

/** What the bootstrap makes beside the source: namespace, values, and the Kustomization that everything begins with. */
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

/** What tells whether anything was written; a request for a reconciliation is itself a write. */
function versionOf({ id, kind, resourceVersion, generation }: AppliedObject) {
  return [id, kind === 'Kustomization' ? generation : resourceVersion];
}

/** A figure for docs/real-parts.md. */
function report(name: string, what: string, since: number) {
  const seconds = Math.round((Date.now() - since) / 1000);
  process.stderr.write(`${name}: ${what} after ${seconds} s\n`);
}
