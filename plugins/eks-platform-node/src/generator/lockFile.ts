import { createHash } from 'node:crypto';
import type {
  PlatformSpec,
  RenderedFile,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { stringify } from 'yaml';

/** Name of the file that records what was written, from what. @public */
export const LOCK_FILE = '.eks-platform.lock.yaml';

/** Records template, answers and the hash of each file, so that an update can tell own edits from ours. */
export function lockFile(
  spec: PlatformSpec,
  files: RenderedFile[],
): RenderedFile {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lock = {
    schemaVersion: 1,
    template: spec.template,
    engine: 'nunjitsu',
    preset: spec.preset,
    answers: spec.answers ?? {},
    versions: spec.versions,
    files: Object.fromEntries(
      sorted.map(file => [
        file.path,
        createHash('sha256').update(file.content).digest('hex'),
      ]),
    ),
  };
  return {
    path: LOCK_FILE,
    content: `# Written by the template. Updates compare it with the files here; do not edit it.\n${stringify(
      lock,
      { lineWidth: 0 },
    )}`,
  };
}
