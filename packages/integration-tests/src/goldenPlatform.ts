import fs from 'node:fs';
import path from 'node:path';

const RENDERED =
  process.env.GOLDEN_TRY ??
  path.resolve(
    __dirname,
    '../../../templates/eks-platform/golden/bluesky/rendered',
  );

/** Text of one file of the committed golden platform. */
export function goldenFile(file: string): string {
  return fs.readFileSync(path.join(RENDERED, file), 'utf8');
}

/** The YAML files of a folder of the golden platform, without its kustomization.yaml, as one stream. */
export function goldenManifests(folder: string): string {
  return fs
    .readdirSync(path.join(RENDERED, folder))
    .filter(f => f.endsWith('.yaml') && f !== 'kustomization.yaml')
    .map(f => goldenFile(path.join(folder, f)))
    .join('\n---\n');
}

/** Folder of the golden platform on disk. */
export function goldenPath(folder: string): string {
  return path.join(RENDERED, folder);
}
