import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from '../tooling/root.mjs';

/** Packs every public package as it would be published; resolves to names and sizes in bytes. The packages must be built. */
export function packPackages(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return publicWorkspaces().map(({ name, location }) => {
    const tarball = path.join(folder, `${name.replace('/', '-')}.tgz`);
    execFileSync(
      path.join(ROOT, 'yarnw'),
      ['workspace', name, 'pack', '--out', tarball],
      { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    // What a registry tells of a package is what the tarball says, not what the checkout says.
    const manifest = JSON.parse(
      execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], {
        encoding: 'utf8',
      }),
    );
    writeFileSync(
      tarball.replace(/tgz$/, 'json'),
      JSON.stringify(manifest, null, 2),
    );
    return { name, location, bytes: statSync(tarball).size };
  });
}

function publicWorkspaces() {
  const list = execFileSync(
    path.join(ROOT, 'yarnw'),
    ['workspaces', 'list', '--json', '--no-private'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return list
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
    .filter(({ location }) => {
      const manifest = path.join(ROOT, location, 'package.json');
      return !JSON.parse(readFileSync(manifest, 'utf8')).private;
    });
}
