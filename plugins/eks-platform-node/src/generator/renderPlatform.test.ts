import { parse } from 'yaml';
import { renderPlatform } from './renderPlatform';
import { TemplateFaultError } from './TemplateFault';
import { parseTemplateLibrary } from './TemplateLibrary';
import { exampleSpec } from './testing/exampleSpec';

const VERSIONS = `template: 0.1.0
asOf: "2026-11-20"
kubernetes:
  default: "1.36"
  versions:
    - { version: "1.36", standardUntil: "2027-08-02", extendedUntil: "2028-08-02" }
pins: { karpenter: 1.14.1 }
`;

const COMPONENT = (name: string, more = '') =>
  `name: ${name}\ntitle: T\ndescription: D\nlayer: core\n${more}`;

function libraryOf(files: Record<string, string>) {
  return parseTemplateLibrary(
    Object.entries({ 'versions.yaml': VERSIONS, ...files }).map(
      ([path, content]) => ({
        path,
        content,
        executable: content.startsWith('#!'),
      }),
    ),
  );
}

function chosen(...names: string[]) {
  return names.map(name => ({
    name,
    version: '',
    layer: 'core' as const,
    dependsOn: [],
    title: 'T',
    description: 'D',
    flux: true,
    fargate: false,
    runtimeInfo: [],
    identities: [],
    links: [],
    docs: [],
    costItems: [],
    tfvars: [],
  }));
}

function messageOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    return error instanceof TemplateFaultError ? error.message : `${error}`;
  }
  return 'no error';
}

describe('renderPlatform', () => {
  it('renders .njk, copies the rest, names files and writes the lock', () => {
    const files = renderPlatform({
      library: libraryOf({
        'skeleton/README.md.njk': '# ${{ spec.name }}\n',
        'skeleton/plain.yaml': 'a: ${{ not.touched }} ${X}\n',
        'skeleton/scripts/apply': '#!/usr/bin/env bash\n',
        'skeleton/kube/clusters/${{ spec.cluster.name }}/x.yaml': 'x: 1\n',
        'skeleton/{% if spec.options.gpu %}gpu{% endif %}/y.yaml': 'y\n',
        'components/karpenter/component.yaml': COMPONENT(
          'karpenter',
          'version: karpenter\n',
        ),
        'components/karpenter/kube/${{ component.name }}.yaml.njk':
          'v: ${{ component.version }}\n',
        'components/karpenter/kube/pool-${{ pool.name }}.yaml.njk':
          'p: ${{ pool.name }}\n',
      }),
      spec: exampleSpec({
        components: [{ ...chosen('karpenter')[0], version: '1.14.1' }],
        answers: { name: 'checkout' },
      }),
    });
    const contents = Object.fromEntries(
      files.map(file => [file.path, file.content]),
    );
    expect(contents).toEqual({
      'README.md': '# checkout\n',
      'plain.yaml': 'a: ${{ not.touched }} ${X}\n',
      'scripts/apply': '#!/usr/bin/env bash\n',
      'kube/clusters/checkout/x.yaml': 'x: 1\n',
      'kube/karpenter.yaml': 'v: 1.14.1\n',
      'kube/pool-default.yaml': 'p: default\n',
      '.eks-platform.lock.yaml': expect.any(String),
    });
    expect(files.find(file => file.path === 'scripts/apply')?.executable).toBe(
      true,
    );
    const lock = parse(contents['.eks-platform.lock.yaml']);
    expect(lock).toMatchObject({
      template: { name: 'eks-platform', version: '0.1.0' },
      answers: { name: 'checkout' },
    });
    expect(Object.keys(lock.files)).toHaveLength(6);
  });

  it('names both components of a collision and every place with a fault', () => {
    const library = libraryOf({
      'components/a/component.yaml': COMPONENT('a'),
      'components/a/x.yaml': '1',
      'components/b/component.yaml': COMPONENT('b'),
      'components/b/X.yaml.njk': '2',
      'components/b/z.yaml.njk': '\n${{ spec.oops }}',
    });
    expect(
      messageOf(() =>
        renderPlatform({
          library,
          spec: exampleSpec({ components: chosen('a', 'b') }),
        }),
      ),
    ).toBe(
      'components/b/X.yaml.njk: X.yaml is written by a and by b (component b); ' +
        'components/b/z.yaml.njk:2: "spec" has no "oops" (component b)',
    );
  });

  it.each(['../up', '..', 'a b', 'a\\b'])(
    'refuses the path segment %j',
    name => {
      const library = libraryOf({
        'skeleton/${{ spec.description }}/x': '1',
      });
      expect(
        messageOf(() =>
          renderPlatform({ library, spec: exampleSpec({ description: name }) }),
        ),
      ).toMatch(/cannot be part of a path|needs quotes/);
    },
  );
});

describe('parseTemplateLibrary', () => {
  it.each([
    [
      { 'components/a/component.yaml': COMPONENT('b') },
      'components/a/component.yaml:1: name: is "b" in a folder named "a"',
    ],
    [
      { 'components/a/component.yaml': `${COMPONENT('a')}layers: x\n` },
      'components/a/component.yaml:1: Unrecognized key: "layers"',
    ],
    [
      { 'components/a/component.yaml': COMPONENT('a').replace('core', 'kore') },
      /^components\/a\/component.yaml:4: layer: Invalid option/,
    ],
    [
      { 'components/a/component.yaml': COMPONENT('a', 'requires: [zzz]\n') },
      'components/a/component.yaml:5: no component is named "zzz"',
    ],
    [
      { 'components/a/component.yaml': COMPONENT('a', 'version: zzz\n') },
      'components/a/component.yaml:5: versions.yaml has no pin "zzz"',
    ],
    [{ 'components/a/x.yaml': '1' }, 'components/a/component.yaml: is missing'],
    [
      { 'components/a/component.yaml': 'name: a\n  b: [' },
      /^components\/a\/component.yaml:1: Nested/,
    ],
    [
      {
        'versions.yaml': VERSIONS.replace(
          'pins: { karpenter: 1.14.1 }',
          'pins:\n  karpenter: 1.1',
        ),
      },
      'versions.yaml:8: pins.karpenter: write a version with quotes',
    ],
  ] as [Record<string, string>, string | RegExp][])(
    'refuses %j',
    (files, message) => {
      expect(messageOf(() => libraryOf(files))).toMatch(message);
    },
  );
});
