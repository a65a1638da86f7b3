import { readFileSync } from 'node:fs';
import path from 'node:path';
import { platformAnswersSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  PlatformAnswers,
  RenderedFile,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { parse, parseAllDocuments } from 'yaml';
import { addCluster } from './addCluster';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { renderPlatform } from './renderPlatform';
import { resolvePlatform } from './resolvePlatform';
import { exampleContext } from './testing/exampleContext';
import type { TemplateLibrary } from './TemplateLibrary';
import { verifyPlatform } from './verify/verifyPlatform';

const template = path.resolve(__dirname, '../../../../templates/eks-platform');
// One of each kind of network and system place, one below a folder.
const cases = ['dagster', 'fargate', 'prefix'];

jest.setTimeout(120_000);

describe('addCluster', () => {
  let library: TemplateLibrary;
  beforeAll(async () => {
    library = await loadTemplateLibrary(template);
  });

  const answersOf = (name: string) =>
    platformAnswersSchema.parse(
      parse(
        readFileSync(
          path.join(template, 'golden', name, 'answers.yaml'),
          'utf8',
        ),
      ),
    );
  const resolve = (given: PlatformAnswers) => {
    const { spec, findings } = resolvePlatform({
      given,
      library,
      context: exampleContext(library, {}, given.preset),
    });
    expect(findings.filter(item => item.level === 'error')).toEqual([]);
    return spec;
  };

  it.each(cases)('only adds files and one document: %s', async name => {
    const given = answersOf(name);
    const first = resolve(given);
    const existing = renderPlatform({ library, spec: first });
    const spec = resolve({
      ...given,
      name: 'second',
      ...(first.network.mode === 'create'
        ? { vpcCidr: '10.99.0.0/16', subnets: undefined }
        : {}),
    });
    const added = addCluster({ library, existing, first, spec });

    const before = new Map(existing.map(file => [file.path, file]));
    const changed = added.filter(file => before.has(file.path));
    expect(changed.map(file => file.path)).toEqual(['catalog-info.yaml']);
    expect(added.map(file => file.path)).toEqual(
      expect.arrayContaining([
        'infra/clusters/second.lock.yaml',
        'infra/clusters/second.s3.tfbackend',
        'infra/clusters/second.tfvars',
        'kube/clusters/second/flux-instance.yaml',
        'kube/clusters/second/kustomization.yaml',
      ]),
    );
    expect(
      added.filter(
        file =>
          file.path !== 'catalog-info.yaml' &&
          !/^(infra\/clusters\/second\.|kube\/(clusters|apps)\/second\/)/.test(
            file.path,
          ),
      ),
    ).toEqual([]);

    const old = before.get('catalog-info.yaml')!.content;
    const now = changed[0].content;
    expect(now.startsWith(old.trimEnd())).toBe(true);
    expect(parseAllDocuments(now)).toHaveLength(
      parseAllDocuments(old).length + 1,
    );

    // The repository is whole for the new cluster too.
    const files = new Map<string, RenderedFile>([
      ...before,
      ...added.map((file): [string, RenderedFile] => [file.path, file]),
    ]);
    const visible = [...files.values()].filter(
      file =>
        !file.path.startsWith(`kube/clusters/${first.cluster.name}/`) &&
        !file.path.startsWith(`kube/apps/${first.cluster.name}/`),
    );
    const checks = await verifyPlatform({ files: visible, spec, library });
    expect(
      checks
        // The first entity of the file is the first cluster's.
        .filter(check => check.id !== 'catalog')
        .flatMap(check => check.failures),
    ).toEqual([]);
  });

  it('refuses a cluster of another shape, and one that is there already', () => {
    const given = answersOf('bluesky');
    const first = resolve(given);
    const existing = renderPlatform({ library, spec: first });
    const other = resolve({
      ...given,
      name: 'second',
      ingress: { ...given.ingress!, entry: 'none' },
      components: { budget: { enabled: false } },
    });
    expect(() => addCluster({ library, existing, first, spec: other })).toThrow(
      /second would be of another shape than bluesky: .* would differ/,
    );
    expect(() => addCluster({ library, existing, first, spec: first })).toThrow(
      'a cluster named bluesky is in it. Choose another name.',
    );
  });
});
