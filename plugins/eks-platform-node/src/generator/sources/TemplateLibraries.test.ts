import { mockServices } from '@backstage/backend-test-utils';
import { NotModifiedError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { TemplateLibraries } from './TemplateLibraries';

const FILES: Record<string, string> = {
  'template.yaml': 'kind: Template',
  'versions.yaml': `template: 0.1.0
asOf: '2026-11-20'
kubernetes:
  default: '1.36'
  versions:
    - { version: '1.36', standardUntil: '2027-08-02', extendedUntil: '2028-08-02' }
pins: {}
`,
  'skeleton/scripts/apply': '#!/bin/sh\n',
  'skeleton/README.md.njk': '# ${{ spec.name }}\n',
  'golden/x/rendered/README.md': 'not of the library',
};

describe('TemplateLibraries', () => {
  it('reads a library from a git host, once per commit', async () => {
    const asked: (string | undefined)[] = [];
    const reader = mockServices.urlReader.mock({
      readTree: async (url, options) => {
        expect(url).toBe(
          'https://github.com/acme/templates/tree/main/eks-platform/',
        );
        asked.push(options?.etag);
        if (options?.etag === 'one') {
          throw new NotModifiedError();
        }
        const wanted = Object.entries(FILES).filter(([path]) =>
          options!.filter!(path),
        );
        return {
          etag: 'one',
          files: async () =>
            wanted.map(([path, content]) => ({
              path,
              content: async () => Buffer.from(content),
            })),
        } as never;
      },
    });
    const libraries = new TemplateLibraries({
      reader,
      integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    });
    const location =
      'https://github.com/acme/templates/tree/main/eks-platform/template.yaml';
    const library = await libraries.get(location);
    expect(library.skeleton.map(file => [file.path, file.executable])).toEqual([
      ['README.md.njk', false],
      ['scripts/apply', true],
    ]);
    expect(await libraries.get(location)).toBe(library);
    expect(asked).toEqual([undefined, 'one']);
  });

  it('refuses a location that is neither file nor web', async () => {
    const libraries = new TemplateLibraries({
      reader: mockServices.urlReader.mock(),
      integrations: ScmIntegrations.fromConfig(mockServices.rootConfig()),
    });
    await expect(libraries.get('ssh://x')).rejects.toThrow(
      'A template cannot be read from ssh://x',
    );
  });
});
