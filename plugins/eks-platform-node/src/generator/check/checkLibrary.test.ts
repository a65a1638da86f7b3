import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describeFault, TemplateFaultError } from '../TemplateFault';
import { parseTemplateLibrary } from '../TemplateLibrary';
import { LIBRARY_PATHS } from '../loadTemplateLibrary';
import { checkLibrary } from './checkLibrary';

const template = path.resolve(
  __dirname,
  '../../../../../templates/eks-platform',
);

const files = readdirSync(template, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => path.join(entry.parentPath, entry.name))
  .map(file => ({
    path: path.relative(template, file).split(path.sep).join('/'),
    content: readFileSync(file, 'utf8'),
  }))
  .filter(file => LIBRARY_PATHS.test(file.path))
  // One preset is enough to see each mistake.
  .filter(
    file =>
      !file.path.startsWith('presets/') ||
      file.path === 'presets/gitops-platform.yaml',
  );

const RELEASE =
  'components/external-dns/kube/infra/controllers/external-dns/release.yaml.njk';
const FLUX =
  'components/external-dns/kube/clusters/${{ spec.cluster.name }}/flux/external-dns.yaml.njk';
const TF = 'components/external-dns/infra/cluster/external-dns.tf.njk';
const COMPONENT = 'components/external-dns/component.yaml';

/** What `make template-check` says when a file of the library is changed. */
async function mistakesWith(
  file: string,
  from: string | RegExp,
  to: string,
): Promise<string[]> {
  const original = files.find(item => item.path === file)!;
  const content = original.content.replace(from, to);
  expect(content).not.toBe(original.content);
  try {
    const library = parseTemplateLibrary(
      files.map(item => ({
        ...item,
        content: item === original ? content : item.content,
        executable: item.content.startsWith('#!'),
      })),
    );
    const { faults } = await checkLibrary(library, {
      today: '2026-11-21',
      only: 'preset gitops-platform',
    });
    return faults.map(describeFault);
  } catch (error) {
    if (error instanceof TemplateFaultError) {
      return error.faults.map(describeFault);
    }
    throw error;
  }
}

jest.setTimeout(120_000);

describe('make template-check', () => {
  it.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'a key of component.yaml that does not exist',
      COMPONENT,
      'layer: core',
      'layer: core\nlayers: core',
      /component\.yaml:\d+: .*layers/,
    ],
    [
      'a component that is required and not there',
      COMPONENT,
      'layer: core',
      'layer: core\nrequires: [kaprenter]',
      /component\.yaml:\d+: no component is named "kaprenter"/,
    ],
    [
      'a version without a pin',
      COMPONENT,
      'version: external-dns',
      'version: extrenal-dns',
      /component\.yaml:\d+: versions\.yaml has no pin "extrenal-dns"/,
    ],
    [
      'a condition with a misspelt name',
      COMPONENT,
      'when: spec.ingress.enabled',
      'when: spec.ingres.enabled',
      /component\.yaml:\d+: when: "spec" has no "ingres"/,
    ],
    [
      'a parameter that nothing reads',
      COMPONENT,
      'layer: core',
      'layer: core\nask: { page: ingress, group: DNS, choice: false }\nparameters:\n  - { name: owner, title: Owner, type: string, default: x }',
      /component\.yaml:\d+: nothing reads the parameter owner/,
    ],
    [
      'a service account that gets no role',
      COMPONENT,
      /serviceAccount: external-dns/,
      'serviceAccount: other',
      /component\.yaml: identities: no role is given to external-dns\/other/,
    ],
    [
      'a value in a template that does not exist',
      RELEASE,
      'metadata:',
      'metadata: # ${{ spec.nmae }}',
      /release\.yaml\.njk:\d+: "spec" has no "nmae"/,
    ],
    [
      'a chart value that does not exist',
      RELEASE,
      /\n {2}values:\n/,
      '\n  values:\n    txtOwnrId: x\n',
      /release\.yaml\.njk:\d+: chart external-dns has no value txtOwnrId/,
    ],
    [
      'a field that the kind does not have',
      RELEASE,
      /\n {2}interval:/,
      '\n  intervall: 1h\n  interval:',
      /release\.yaml\.njk:\d+: HelmRelease has no field spec\.intervall/,
    ],
    [
      'a substituted value without a source',
      RELEASE,
      /\n {2}values:\n/,
      '\n  values:\n    txtSuffix: ${nobody_knows}\n',
      /release\.yaml\.njk:\d+: \$\{nobody_knows\} has no source/,
    ],
    [
      'YAML that cannot be read',
      RELEASE,
      'spec:',
      'spec: [',
      /release\.yaml\.njk/,
    ],
    [
      'a Kustomization that waits for nothing that exists',
      FLUX,
      /\nspec:\n/,
      '\nspec:\n  dependsOn:\n    - name: kaprenter\n',
      /external-dns\.yaml\.njk.*(kaprenter, which does not exist|Map keys must be unique)/,
    ],
    [
      'a manifest that no Kustomization applies',
      'components/external-dns/kube/infra/controllers/external-dns/kustomization.yaml',
      /\n {2}- namespace\.yaml/,
      '',
      /namespace\.yaml:1: is applied by no Kustomization/,
    ],
    [
      'a module input that does not exist',
      TF,
      /\n {2}source/g,
      '\n  polices = {}\n  source',
      /external-dns\.tf\.njk.*has no input "polices"/,
    ],
    [
      'a variable that nobody declares',
      TF,
      /\n {2}source/g,
      '\n  count = var.nobody\n  source',
      /external-dns\.tf\.njk.*var\.nobody is not declared/,
    ],
  ])('names %s', async (_what, file, from, to, message) => {
    const mistakes = await mistakesWith(file, from, to);
    expect(mistakes.join('\n')).toMatch(message);
    // One mistake is told once, not in every platform again.
    expect(new Set(mistakes).size).toBe(mistakes.length);
  });

  it('finds nothing in the library as it is', async () => {
    const library = parseTemplateLibrary(
      files.map(item => ({
        ...item,
        executable: item.content.startsWith('#!'),
      })),
    );
    const { faults, cases } = await checkLibrary(library, {
      today: '2026-11-21',
      only: 'preset gitops-platform',
    });
    expect(faults).toEqual([]);
    expect(cases).toBe(1);
  });
});
