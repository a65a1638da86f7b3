import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

/** Files of a repository by their path. */
export type FileTree = Record<string, string>;

const GOLDEN = resolve(
  // The tree belongs to the repository, not to a package that could be asked for its path.
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../../../templates/eks-platform/golden/bluesky/rendered',
);

/** The committed expectation of what the template makes: the demo's repositories are that, or derive from it. */
export async function readGoldenTree(folder = GOLDEN): Promise<FileTree> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter(entry => entry.isFile());
  const pairs = await Promise.all(
    files.map(async entry => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split('\\').join('/');
      return [name, await readFile(path, 'utf8')] as const;
    }),
  );
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
