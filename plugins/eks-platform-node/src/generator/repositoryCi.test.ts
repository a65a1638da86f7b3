import path from 'node:path';
import type { PlatformSpec } from '@eks-platform/backstage-plugin-eks-platform-common';
import { parse } from 'yaml';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { renderPlatform } from './renderPlatform';
import type { TemplateLibrary } from './TemplateLibrary';
import { exampleSpec } from './testing/exampleSpec';

const template = path.resolve(__dirname, '../../../../templates/eks-platform');

describe('CI of a repository', () => {
  let library: TemplateLibrary;
  beforeAll(async () => {
    library = await loadTemplateLibrary(template);
  });

  /** Files of CI by path. */
  function ciOf(
    repository: Partial<PlatformSpec['repository']>,
    by: PlatformSpec['account']['apply']['by'],
  ): Map<string, string> {
    const example = exampleSpec({ versions: library.versions.pins });
    const files = renderPlatform({
      library,
      spec: {
        ...example,
        repository: { ...example.repository, ...repository },
        account: { ...example.account, apply: { by } },
      },
    });
    return new Map(
      files
        .filter(file => /^(\.github\/|\.gitlab|buildspec)/.test(file.path))
        .map(file => [file.path, file.content]),
    );
  }

  it.each([
    ['gitea', 'operator', []],
    ['github', 'operator', ['infra', 'manifests']],
    [
      'github',
      'github-actions',
      ['apply-root', 'apply', 'drift', 'infra', 'manifests', 'plan'],
    ],
    ['gitlab', 'operator', ['.gitlab-ci.yml']],
    [
      'gitlab',
      'gitlab-ci',
      ['.gitlab-ci.yml', '.gitlab/clusters/checkout.yml'],
    ],
    ['github', 'codebuild', ['infra', 'manifests', 'buildspec.yml']],
  ] as const)('on %s, applied by %s, is %j', (scm, by, expected) => {
    const names = [...ciOf({ scm }, by).keys()].map(file =>
      file.replace(/^\.github\/workflows\/(.*)\.yaml$/, '$1'),
    );
    expect(names).toEqual(expected);
  });

  it('is left to the repository that has the platform in a folder', () => {
    for (const scm of ['github', 'gitlab'] as const) {
      expect([
        ...ciOf({ scm, path: 'platforms/a' }, 'operator').keys(),
      ]).toEqual([]);
    }
  });

  it('of GitHub takes actions by their hash and applies under an environment', () => {
    const files = ciOf({ scm: 'github' }, 'github-actions');
    for (const [file, content] of files) {
      const { jobs } = parse(content);
      for (const job of Object.values<any>(jobs)) {
        const uses: string[] = [job.uses, ...(job.steps ?? []).map(usesOf)];
        for (const name of uses.filter(Boolean)) {
          expect(name).toMatch(/@[0-9a-f]{40}$|^\.\/\.github\/workflows\//);
          if (name.startsWith('./')) {
            expect([...files.keys()]).toContain(name.slice(2));
          }
        }
        const applies = JSON.stringify(job.steps ?? []).match(
          /AWS_APPLY_ROLE_ARN/,
        );
        if (applies) {
          expect([file, job.environment]).toEqual([
            file,
            expect.stringContaining('cluster }}'),
          ]);
        }
      }
    }
  });

  it('of GitLab builds on kinds of jobs and stages that exist', () => {
    const files = ciOf({ scm: 'gitlab' }, 'gitlab-ci');
    const options = {
      customTags: [
        {
          tag: '!reference',
          collection: 'seq' as const,
          resolve: (x: any) => x,
        },
      ],
    };
    const base = parse(files.get('.gitlab-ci.yml')!, options);
    const own = parse(files.get('.gitlab/clusters/checkout.yml')!, options);
    for (const [name, job] of Object.entries<any>({ ...base, ...own })) {
      if (!job?.extends && !job?.script) {
        continue;
      }
      expect([...Object.keys(base), name]).toContain(job.extends ?? name);
      if (job.stage) {
        expect(base.stages).toContain(job.stage);
      }
      for (const need of job.needs ?? []) {
        expect(Object.keys(own)).toContain(need);
      }
    }
    // What changes AWS and was looked at waits for a person.
    expect(own['cluster-checkout'].rules[0]).toMatchObject({
      when: 'manual',
      allow_failure: false,
    });
  });
});

function usesOf(step: { uses?: string }) {
  return step.uses;
}
