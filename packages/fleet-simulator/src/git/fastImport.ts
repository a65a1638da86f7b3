import type { Instant } from '../clock/Clock';

/** One commit that is written without a work tree. */
export interface NewCommit {
  message: string;
  author: { name: string; email: string };
  at: Instant;
  /** Changed files; undefined removes one. */
  files: Record<string, string | Buffer | undefined>;
  /** Paths of files that can be run. */
  executable?: (path: string) => boolean;
}

/** The stream that `git fast-import` makes these commits of, each on top of the one before. */
export function fastImportStream(
  branch: string,
  commits: NewCommit[],
  continues: boolean,
): Buffer {
  const parts: Buffer[] = [];
  const line = (text: string) => parts.push(Buffer.from(`${text}\n`));
  const data = (content: string | Buffer) => {
    const bytes = Buffer.from(content);
    line(`data ${bytes.length}`);
    parts.push(bytes);
    line('');
  };
  commits.forEach((commit, index) => {
    const { author, at, files, message, executable } = commit;
    const seconds = Math.floor(at / 1000);
    line(`commit refs/heads/${branch}`);
    line(`author ${author.name} <${author.email}> ${seconds} +0000`);
    line(`committer ${author.name} <${author.email}> ${seconds} +0000`);
    data(message);
    if (index === 0 && continues) {
      line(`from refs/heads/${branch}^0`);
    }
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) {
        line(`D ${quoted(path)}`);
      } else {
        const mode = executable?.(path) ? '100755' : '100644';
        line(`M ${mode} inline ${quoted(path)}`);
        data(content);
      }
    }
  });
  line('done');
  return Buffer.concat(parts);
}

function quoted(path: string): string {
  return `"${path
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n')}"`;
}
