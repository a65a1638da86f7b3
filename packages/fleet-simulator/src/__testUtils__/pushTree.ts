import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { FileTree } from '../seeds/goldenTree';

const run = promisify(execFile);

/** Makes a repository on the git host and pushes a tree with the git command, as a person would. */
export async function pushTree(
  gitUrl: string,
  name: string,
  tree: FileTree,
): Promise<void> {
  const auth = `Basic ${Buffer.from('portal:any').toString('base64')}`;
  const created = await fetch(`${gitUrl}/api/v1/orgs/platforms/repos`, {
    method: 'POST',
    headers: { authorization: auth, 'content-type': 'application/json' },
    body: JSON.stringify({ name, description: '', private: false }),
  });
  if (created.status !== 201) {
    throw new Error(
      `Creating ${name}: ${created.status} ${await created.text()}`,
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'push-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    if ('scripts/apply' in tree) {
      await chmod(join(folder, 'scripts/apply'), 0o755);
    }
    const git = (...parameters: string[]) =>
      run(
        'git',
        [
          '-c',
          'user.name=portal',
          '-c',
          'user.email=portal@acme.dev',
          ...parameters,
        ],
        {
          cwd: folder,
          env: {
            ...process.env,
            GIT_CONFIG_GLOBAL: '/dev/null',
            GIT_TERMINAL_PROMPT: '0',
          },
        },
      );
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'First');
    const { host } = new URL(gitUrl);
    await git(
      'push',
      '--quiet',
      `http://portal:any@${host}/platforms/${name}.git`,
      'main',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
