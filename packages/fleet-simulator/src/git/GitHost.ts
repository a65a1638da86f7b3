import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './gitCommand';
import { GitRepository } from './GitRepository';
import { GIT_ORGANISATION } from '../world/demoAccounts';

/** A change of a repository's `main`. */
export interface Push {
  repository: GitRepository;
  head: string;
  /** The commit before; the head itself where there is none. */
  previous: string;
}

/** Told after each push; the pushing client waits for it. */
export type PushListener = (push: Push) => Promise<void>;

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** All repositories of the host, in a folder that is fresh at each start. */
export class GitHost {
  readonly #folder: string;
  readonly #repositories = new Map<string, GitRepository>();
  readonly #heads = new Map<string, string>();
  readonly #listeners = new Set<PushListener>();
  readonly #removeAtExit = () =>
    rmSync(this.#folder, { recursive: true, force: true });
  /** `http://localhost:7013`, known once the port is open. */
  baseUrl = '';

  private constructor(folder: string) {
    this.#folder = folder;
    // Not every end leaves time for an orderly one.
    process.once('exit', this.#removeAtExit);
  }

  static async create(): Promise<GitHost> {
    return new GitHost(await mkdtemp(join(tmpdir(), 'fleet-simulator-git-')));
  }

  isOrganisation(name: string): boolean {
    return name === GIT_ORGANISATION;
  }

  list(): GitRepository[] {
    return [...this.#repositories.values()].sort((a, b) =>
      a.name.localeCompare(b.name),
    );
  }

  find(owner: string, name: string): GitRepository | undefined {
    return this.#repositories.get(`${owner}/${name}`.toLowerCase());
  }

  /** Makes an empty repository; undefined when the name is taken or no name. */
  async createRepository(
    owner: string,
    name: string,
    description: string,
  ): Promise<GitRepository | undefined> {
    const key = `${owner}/${name}`.toLowerCase();
    if (
      !NAME.test(name) ||
      name.endsWith('.git') ||
      this.#repositories.has(key)
    ) {
      return undefined;
    }
    const directory = join(this.#folder, `${name.toLowerCase()}.git`);
    const repository = new GitRepository({
      owner,
      name,
      description,
      directory,
    });
    this.#repositories.set(key, repository);
    await mkdir(directory, { recursive: true });
    await git(directory, 'init', '--quiet', '--bare', '--initial-branch=main');
    await git(directory, 'config', 'http.receivepack', 'true');
    return repository;
  }

  onPush(listener: PushListener): void {
    this.#listeners.add(listener);
  }

  /** Looks at `main` after something may have changed it. */
  async refresh(repository: GitRepository): Promise<void> {
    const [head, previous = head] = (
      (await repository.resolve('main'))
        ? await repository.commits('main', 2)
        : []
    ).map(commit => commit.sha);
    if (!head || this.#heads.get(repository.name) === head) {
      return;
    }
    this.#heads.set(repository.name, head);
    for (const listener of this.#listeners) {
      await listener({ repository, head, previous });
    }
  }

  /** Removes everything from disk. */
  async remove(): Promise<void> {
    process.off('exit', this.#removeAtExit);
    await rm(this.#folder, { recursive: true, force: true });
  }
}
