import type { Instant } from '../clock/Clock';
import type { NewCommit } from '../git/fastImport';

/** A repository that the git host begins with. */
export interface SeedRepository {
  name: string;
  description: string;
  commits: NewCommit[];
}

/** A commit of somebody at acme. */
export function seedCommit(
  author: string,
  at: Instant,
  message: string,
  files: NewCommit['files'],
): NewCommit {
  return {
    author: { name: author, email: `${author}@acme.dev` },
    at,
    message: `${message}\n`,
    files,
    executable: path => /^scripts\/[^.]+$/.test(path),
  };
}
