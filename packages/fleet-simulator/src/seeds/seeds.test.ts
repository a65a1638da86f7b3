import { parseAllDocuments } from 'yaml';
import { demoPlatform } from '../__testUtils__/demoPlatform';
import { DEMO_SCENARIOS } from '../scenarios';
import { editManifest } from './editManifest';
import { readGoldenTree } from './goldenTree';
import type { FileTree } from './goldenTree';
import { setTfvars } from './setTfvars';

const demoRepositories = (golden: FileTree, start: number) =>
  DEMO_SCENARIOS.flatMap(each => each.repository?.(golden, start) ?? []);

const START = Date.parse('2026-11-21T09:41:00Z');

/** The golden tree as another version of the template might write it: moved, reordered, restyled. */
function restyled(golden: FileTree): FileTree {
  const tree: FileTree = {};
  for (const [path, text] of Object.entries(golden)) {
    const moved = path.replace('nodepool-default.yaml', 'general.yaml');
    tree[moved] = /kustomization\.yaml$/.test(path)
      ? text.replace('nodepool-default.yaml', 'general.yaml')
      : text
          .replace('cpu: "100"', "cpu: '100'   # vCPU")
          .replace('values: [arm64]', 'values:\n            - arm64')
          .replace('expireAfter: "24h"', 'expireAfter: 24h')
          .replace(/^(system_ami_type) +=/m, '$1=')
          .replace(
            'hostedZoneID: ${dns_zone_id}',
            'hostedZoneID: "${dns_zone_id}"',
          );
  }
  return tree;
}

describe('the demo repositories', () => {
  it.each(['as it is', 'restyled'])(
    'derive from the golden tree %s',
    async how => {
      const golden = await readGoldenTree();
      const tree = how === 'restyled' ? restyled(golden) : golden;
      const [bluesky, dp, payments] = demoRepositories(tree, START);
      expect(bluesky.commits).toHaveLength(2);
      const texts = dp.commits.map(each =>
        Object.values(each.files).join('\n'),
      );
      expect(texts[0]).not.toContain('Z0OLD');
      expect(texts[1]).toContain('Z0OLD');
      expect(texts[2]).toMatch(/cpu: .100/);
      expect(texts[0]).toMatch(/kubernetes_version\s*= "1.35"/);
      expect(texts[0]).toMatch(/system_ami_type\s*= "AL2023_x86_64_STANDARD"/);
      expect(Object.keys(payments.commits[0].files)).not.toEqual(
        expect.arrayContaining([expect.stringContaining('gpu-smoke')]),
      );
      for (const repository of [dp, payments]) {
        for (const [path, text] of Object.entries(
          repository.commits[0].files,
        )) {
          expect([path, text]).toEqual([
            path,
            expect.not.stringContaining('bluesky'),
          ]);
        }
      }
    },
  );

  it('say what they miss', async () => {
    expect(() =>
      editManifest({}, { kind: 'NodePool', name: 'default' }, () => {}),
    ).toThrow('NodePool default, which the golden tree does not hold');
  });

  it('name no file that is not there', async () => {
    for (const cluster of ['bluesky', 'dp', 'payments']) {
      const { kustomizations } = await demoPlatform(cluster);
      const names = kustomizations.map(each => each.name);
      expect(
        kustomizations.filter(each => each.manifests.length === 0),
      ).toEqual([]);
      expect(
        kustomizations
          .flatMap(each => each.dependsOn)
          .filter(name => !names.includes(name)),
      ).toEqual([]);
    }
    const [, dp] = demoRepositories(await readGoldenTree(), START);
    const broken = Object.entries(dp.commits[0].files)
      .filter(([path]) => /^kube\/.*\.ya?ml$/.test(path))
      .filter(([, text]) =>
        parseAllDocuments(String(text)).some(
          each => 'errors' in each && each.errors.length > 0,
        ),
      );
    expect(broken).toEqual([]);
  });
});

describe('setTfvars', () => {
  it('replaces assignments and adds what is absent', () => {
    expect(
      setTfvars('a   = "1" # one\nb = 2\n', { a: 'x"y', c: ['1', '2'] }),
    ).toBe('a   = "x\\"y"\nb = 2\nc = ["1", "2"]\n');
  });
});
