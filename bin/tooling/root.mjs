import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder. */
export const ROOT = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Logs and results of the commands; not in git. */
export const STATE = path.join(ROOT, '.demo');
