import {
  chmod,
  mkdir,
  readFile,
  readdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { RenderedFile } from '@eks-platform/backstage-plugin-eks-platform-common';

/** Files below a folder of the workspace; what git keeps for itself is left out. */
export async function readPlatformFiles(root: string): Promise<RenderedFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .filter(file => !path.relative(root, file).startsWith(`.git${path.sep}`))
      .map(async file => {
        const [content, { mode }] = await Promise.all([
          readFile(file, 'utf8'),
          stat(file),
        ]);
        return {
          path: path.relative(root, file).split(path.sep).join('/'),
          content,
          executable: (mode & 0o100) !== 0 || undefined,
        };
      }),
  );
}

/** Writes files below a folder of the workspace, never outside of it. */
export async function writePlatformFiles(
  root: string,
  files: RenderedFile[],
): Promise<void> {
  for (const file of files) {
    const target = resolveSafeChildPath(root, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
    if (file.executable) {
      await chmod(target, 0o755);
    }
  }
}
