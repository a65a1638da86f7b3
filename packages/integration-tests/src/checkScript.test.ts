import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  describeWithRealCluster,
  findRealParts,
} from './realCluster/realParts';

const GOLDEN = path.resolve(
  __dirname,
  '../../../templates/eks-platform/golden',
);

jest.setTimeout(120_000);

/** `scripts/check manifests` of a repository, as its owner runs it; `change` breaks it before. */
function check(name: string, change?: (folder: string) => void) {
  const repository = fs.mkdtempSync(path.join(os.tmpdir(), 'check-'));
  try {
    // The sub-folder is the one that its answers name.
    const folder = path.join(
      repository,
      name === 'prefix' ? 'platforms/tools' : '',
    );
    fs.cpSync(path.join(GOLDEN, name, 'rendered'), folder, { recursive: true });
    execFileSync('git', ['init', '--quiet', repository]);
    change?.(folder);
    const { status, stderr } = spawnSync(
      path.join(folder, 'scripts/check'),
      ['manifests'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${findRealParts().folder}:${process.env.PATH}`,
        },
      },
    );
    return { status, stderr };
  } finally {
    fs.rmSync(repository, { recursive: true, force: true });
  }
}

function edit(file: string, from: string, to: string) {
  const text = fs.readFileSync(file, 'utf8');
  expect(text).toContain(from);
  fs.writeFileSync(file, text.replace(from, to));
}

describeWithRealCluster('scripts/check of a repository', () => {
  it.each(fs.readdirSync(GOLDEN))('finds no fault in %s', name => {
    expect(check(name)).toEqual({ status: 0, stderr: '' });
  });

  it('names a value that nobody gives', () => {
    const { status, stderr } = check('campus', folder =>
      edit(
        path.join(folder, 'kube/apps/campus/hubs/intro/route.yaml'),
        '${dns_zone}',
        '${dns_zoen}',
      ),
    );
    expect(status).toBe(1);
    expect(stderr).toContain('${dns_zoen} is used, but');
  });

  it('names a path and a part that do not exist, in any document of a file', () => {
    const { stderr } = check('campus', folder => {
      const flux = path.join(folder, 'kube/clusters/campus/flux');
      edit(
        path.join(flux, 'jupyterhub.yaml'),
        'kube/apps/campus/hubs/deep-learning',
        'kube/apps/campus/hubs/deep',
      );
      edit(path.join(flux, 'apps.yaml'), '- name: storage', '- name: storge');
    });
    expect(stderr).toContain(
      'kube/apps/campus/hubs/deep has no kustomization.yaml',
    );
    expect(stderr).toContain('waits for storge, which does not exist');
  });
});
