import { git, gitWithInput } from './gitCommand';
import { fastImportStream } from './fastImport';
import type { NewCommit } from './fastImport';

export interface TreeEntry {
  name: string;
  path: string;
  kind: 'file' | 'folder';
  size: number;
}

export interface CommitSummary {
  sha: string;
  author: string;
  email: string;
  /** ISO 8601. */
  at: string;
  subject: string;
  body: string;
}

const FORMAT = '%H%x00%an%x00%ae%x00%aI%x00%s%x00%b%x01';

/** One bare repository on disk. */
export class GitRepository {
  readonly owner: string;
  readonly name: string;
  readonly description: string;
  readonly directory: string;

  constructor(options: {
    owner: string;
    name: string;
    description: string;
    directory: string;
  }) {
    this.owner = options.owner;
    this.name = options.name;
    this.description = options.description;
    this.directory = options.directory;
  }

  /** The newest commit of a branch; undefined when there is no branch of that very name. */
  async branchHead(branch: string): Promise<string | undefined> {
    const out = await git(
      this.directory,
      'for-each-ref',
      '--format=%(objectname) %(refname)',
      'refs/heads/',
    );
    const line = out
      .toString()
      .split('\n')
      .find(each => each.endsWith(` refs/heads/${branch}`));
    return line?.split(' ')[0];
  }

  /** Whether a file can be run. */
  async isExecutable(commit: string, path: string): Promise<boolean> {
    const out = await git(
      this.directory,
      '--literal-pathspecs',
      'ls-tree',
      commit,
      '--',
      path,
    );
    return out.toString().startsWith('100755');
  }

  /** The commit that a branch or an abbreviated id names. */
  async resolve(reference: string): Promise<string | undefined> {
    for (const name of [`refs/heads/${reference}`, reference]) {
      try {
        const out = await git(
          this.directory,
          'rev-parse',
          '--verify',
          '--quiet',
          '--end-of-options',
          `${name}^{commit}`,
        );
        return out.toString().trim();
      } catch {
        // Not this kind of name.
      }
    }
    return undefined;
  }

  /** Entries of a folder, folders first; undefined when there is no such folder. */
  async folder(commit: string, path: string): Promise<TreeEntry[] | undefined> {
    try {
      const tree = path ? `${commit}:${path}` : `${commit}^{tree}`;
      const out = await git(this.directory, 'ls-tree', '-z', '--long', tree);
      return out
        .toString()
        .split('\0')
        .filter(Boolean)
        .map(line => parseTreeLine(line, path))
        .sort((a, b) =>
          a.kind === b.kind
            ? a.name.localeCompare(b.name)
            : b.kind.localeCompare(a.kind),
        );
    } catch {
      return undefined;
    }
  }

  /** Content of a file; undefined when there is no such file. */
  async file(commit: string, path: string): Promise<Buffer | undefined> {
    try {
      return await git(this.directory, 'cat-file', 'blob', `${commit}:${path}`);
    } catch {
      return undefined;
    }
  }

  /** Paths of all files of a commit. */
  async paths(commit: string): Promise<string[]> {
    const out = await git(
      this.directory,
      'ls-tree',
      '-r',
      '-z',
      '--name-only',
      commit,
    );
    return out.toString().split('\0').filter(Boolean);
  }

  /** Contents of many files of a commit by one process; paths without a file are left out. */
  async files(commit: string, paths: string[]): Promise<Map<string, Buffer>> {
    const wanted = paths.filter(path => !path.includes('\n'));
    const input = wanted.map(path => `${commit}:${path}\n`).join('');
    const out = await gitWithInput(
      this.directory,
      Buffer.from(input),
      'cat-file',
      '--batch',
    );
    const found = new Map<string, Buffer>();
    let offset = 0;
    for (const path of wanted) {
      const end = out.indexOf('\n', offset);
      const [, type, size] = out.subarray(offset, end).toString().split(' ');
      offset = end + 1;
      if (type === 'blob' && /^\d+$/.test(size)) {
        found.set(path, out.subarray(offset, offset + Number(size)));
        offset += Number(size) + 1;
      }
    }
    return found;
  }

  /** Newest first; with a path only those that changed it. */
  async commits(
    from: string,
    count: number,
    path?: string,
  ): Promise<CommitSummary[]> {
    const scope = path ? ['--', path] : [];
    const out = await git(
      this.directory,
      // A path is a path, whatever characters it has.
      '--literal-pathspecs',
      'log',
      `--max-count=${count}`,
      `--format=${FORMAT}`,
      from,
      ...scope,
    );
    return out
      .toString()
      .split('\x01')
      .map(text => text.replace(/^\n/, ''))
      .filter(Boolean)
      .map(parseCommit);
  }

  async diff(commit: string): Promise<string> {
    const out = await git(
      this.directory,
      'show',
      '--format=',
      '--patch',
      '--stat',
      commit,
    );
    return out.toString();
  }

  /** Writes commits on top of a branch and returns its new head. */
  async commit(branch: string, commits: NewCommit[]): Promise<string> {
    const exists = (await this.resolve(branch)) !== undefined;
    await gitWithInput(
      this.directory,
      fastImportStream(branch, commits, exists),
      'fast-import',
      '--quiet',
      '--done',
    );
    return (await this.resolve(branch))!;
  }
}

function parseTreeLine(line: string, folder: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [, type, , size] = line.slice(0, tab).split(/\s+/);
  const name = line.slice(tab + 1);
  return {
    name,
    path: folder ? `${folder}/${name}` : name,
    kind: type === 'tree' ? 'folder' : 'file',
    size: Number(size) || 0,
  };
}

function parseCommit(text: string): CommitSummary {
  const [sha, author, email, at, subject, body] = text.split('\0');
  return { sha, author, email, at, subject, body: body.trim() };
}
