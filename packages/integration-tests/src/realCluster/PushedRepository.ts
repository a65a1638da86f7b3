import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { AdminApi } from './AdminApi';
import { FluxSource } from './FluxSource';

const REPOSITORIES =
  '/apis/source.toolkit.fluxcd.io/v1/namespaces/flux-system/gitrepositories';
const NAME = 'flux-system';

/** Files by path; what is no text is written as JSON, which is YAML. */
export type Tree = Record<string, string | object>;

/** The GitRepository `flux-system` and what source-controller would have fetched for it. */
export class PushedRepository {
  readonly #api: AdminApi;
  readonly #sources: FluxSource[] = [];

  static async create(api: AdminApi): Promise<PushedRepository> {
    await api.create(REPOSITORIES, {
      apiVersion: 'source.toolkit.fluxcd.io/v1',
      kind: 'GitRepository',
      metadata: { name: NAME, namespace: 'flux-system' },
      spec: { interval: '1h', url: 'https://git.example.org/a/platform' },
    });
    return new PushedRepository(api);
  }

  private constructor(api: AdminApi) {
    this.#api = api;
  }

  /** Commits a whole tree; resolves with the revision that Flux will name. */
  async push(tree: Tree): Promise<string> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pushed-'));
    for (const [name, content] of Object.entries(tree)) {
      await fs.mkdir(path.dirname(path.join(folder, name)), {
        recursive: true,
      });
      await fs.writeFile(
        path.join(folder, name),
        typeof content === 'string' ? content : JSON.stringify(content),
      );
    }
    try {
      return await this.pushFolder(folder);
    } finally {
      await fs.rm(folder, { recursive: true });
    }
  }

  /** The same of a folder on disk; `prefix` is where it lies in its repository. */
  async pushFolder(folder: string, prefix = ''): Promise<string> {
    // Clients show the first seven digits.
    const hash = String(this.#sources.length).padStart(7, '0').padEnd(40, '0');
    const revision = `main@sha1:${hash}`;
    const source = await FluxSource.serve(folder, { prefix, revision });
    // Those before stay: the controller tries for minutes to fetch what it was told of a moment ago.
    this.#sources.push(source);
    await this.#api.mergeStatus(`${REPOSITORIES}/${NAME}`, source.status);
    return revision;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#sources.map(source => source.stop()));
  }
}
