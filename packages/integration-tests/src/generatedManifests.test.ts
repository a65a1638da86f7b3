import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { crdFiles } from './realCluster/crdFiles';
import { RealCluster } from './realCluster/RealCluster';
import {
  describeWithRealCluster,
  findCrdFolder,
  findRealParts,
} from './realCluster/realParts';

jest.setTimeout(240_000);

const GOLDEN = path.resolve(
  __dirname,
  '../../../templates/eks-platform/golden',
);

interface GeneratedFolder {
  name: string;
  folder: string;
  values: Record<string, string>;
}

/** Every folder that Flux builds, with the values that the example of runtime info gives its `${…}`. */
function generatedFolders(): GeneratedFolder[] {
  return fs.readdirSync(GOLDEN).flatMap(golden => {
    const rendered = path.join(GOLDEN, golden, 'rendered');
    const files = fs
      .readdirSync(path.join(rendered, 'kube'), { recursive: true })
      .map(String);
    const example = files.find(f => f.endsWith('runtime-info.example.yaml'))!;
    const values = parse(
      fs.readFileSync(path.join(rendered, 'kube', example), 'utf8'),
    ).data;
    return files
      .filter(file => path.basename(file) === 'kustomization.yaml')
      .map(file => ({
        name: `${golden}/${path.dirname(file)}`,
        folder: path.join(rendered, 'kube', path.dirname(file)),
        values,
      }));
  });
}

describeWithRealCluster('what is generated, on a real API server', () => {
  let cluster: RealCluster;

  beforeAll(async () => {
    cluster = await RealCluster.start({
      programs: findRealParts().folder!,
      principals: [],
    });
    await cluster.applyCrds(crdFiles(findCrdFolder()!));
  });
  afterAll(() => cluster?.stop());

  it.each(generatedFolders())('is accepted: $name', async generated => {
    const built = await cluster.kubectl(['kustomize', generated.folder]);
    expect(built.stderr).toBe('');
    const manifests = substitute(built.stdout, generated.values);
    expect(manifests).not.toMatch(/\$\{[a-z0-9_]+\}/);
    if (!manifests.trim()) {
      // A platform without a sample app has a place for apps and nothing in it yet.
      return;
    }
    await createNamespaces(cluster, manifests);
    const applied = await cluster.kubectl(
      ['apply', '--server-side', '--dry-run=server', '-f', '-'],
      { input: manifests },
    );
    expect(applied.stderr.replace(/^Warning:.*\n/gm, '')).toBe('');
    expect(applied.code).toBe(0);
  });
});

// As kustomize-controller does it: unknown names are left for the assertion to find.
function substitute(text: string, values: Record<string, string>): string {
  return text.replace(
    /\$\{([a-z0-9_]+)\}/g,
    (whole, name) => values[name] ?? whole,
  );
}

/** A dry run needs its namespaces for real. */
async function createNamespaces(cluster: RealCluster, manifests: string) {
  const names = new Set(
    [...manifests.matchAll(/^ {2}namespace: (\S+)$/gm)].map(match => match[1]),
  );
  for (const name of names) {
    await cluster.apply(
      `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n`,
    );
  }
}
