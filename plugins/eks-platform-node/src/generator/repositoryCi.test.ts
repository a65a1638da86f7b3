import path from 'node:path';
import type { PlatformSpec } from '@eks-platform/backstage-plugin-eks-platform-common';
import { parse } from 'yaml';
import { loadTemplateLibrary } from './loadTemplateLibrary';
import { renderPlatform } from './renderPlatform';
import type { TemplateLibrary } from './TemplateLibrary';
import { exampleSpec } from './testing/exampleSpec';

const template = path.resolve(__dirname, '../../../../templates/eks-platform');

/** GitLab's own tag, which quotes another job. */
const GITLAB = {
  customTags: [
    { tag: '!reference', collection: 'seq' as const, resolve: (x: any) => x },
  ],
};

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

  it('of GitHub takes actions by their hash and workflows that exist', () => {
    const files = ciOf({ scm: 'github' }, 'github-actions');
    const uses = [...files.values()]
      .flatMap(jobsOf)
      .flatMap(job => [job.uses, ...(job.steps ?? []).map(usesOf)])
      .filter(Boolean);
    const own = uses.filter(name => name.startsWith('./'));
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(own.map(name => name.slice(2))),
    );
    const others = uses.filter(name => !name.startsWith('./'));
    expect(others.length).toBeGreaterThan(5);
    expect(others.filter(name => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  it('of GitHub takes the applying role under the environment of the cluster only', () => {
    const jobs = [...ciOf({ scm: 'github' }, 'github-actions').values()]
      .flatMap(jobsOf)
      .filter(job => /AWS_APPLY_ROLE_ARN/.test(JSON.stringify(job.steps)));
    expect(jobs.map(job => job.environment)).toEqual([
      '${{ inputs.cluster }}',
      '${{ matrix.cluster }}',
    ]);
  });

  it('of GitLab builds on kinds of jobs and stages that exist', () => {
    const files = ciOf({ scm: 'gitlab' }, 'gitlab-ci');
    const base = parse(files.get('.gitlab-ci.yml')!, GITLAB);
    const own = parse(files.get('.gitlab/clusters/checkout.yml')!, GITLAB);
    const jobs = Object.values<any>({ ...base, ...own }).filter(
      job => job?.script || job?.extends,
    );
    expect(Object.keys(base)).toEqual(
      expect.arrayContaining(jobs.map(job => job.extends).filter(Boolean)),
    );
    expect(base.stages).toEqual(
      expect.arrayContaining(jobs.map(job => job.stage).filter(Boolean)),
    );
    expect(Object.keys(own)).toEqual(
      expect.arrayContaining(jobs.flatMap(job => job.needs ?? [])),
    );
    // What changes AWS and was looked at waits for a person.
    expect(own['cluster-checkout'].rules[0]).toMatchObject({
      when: 'manual',
      allow_failure: false,
    });
  });
});

function jobsOf(workflow: string): any[] {
  return Object.values(parse(workflow).jobs);
}

function usesOf(step: { uses?: string }) {
  return step.uses;
}
