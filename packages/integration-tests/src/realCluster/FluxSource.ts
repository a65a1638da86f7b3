import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** Serves a folder the way source-controller serves what it fetched. */
export class FluxSource {
  readonly #server: http.Server;

  /** What `status` of the GitRepository says. */
  readonly status: Record<string, unknown>;

  /** `prefix`: where the folder lies in its repository; empty at the root. */
  static async serve(
    folder: string,
    options: { prefix: string; revision: string },
  ): Promise<FluxSource> {
    const { prefix, revision } = options;
    const root = await fs.mkdtemp(path.join(os.tmpdir(), 'source-'));
    await fs.cp(folder, path.join(root, prefix), { recursive: true });
    const archive = execFileSync('tar', ['-czf', '-', '-C', root, '.'], {
      maxBuffer: 64 * 1024 * 1024,
    });
    await fs.rm(root, { recursive: true, force: true });
    const server = http.createServer((_request, response) =>
      response.end(archive),
    );
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return new FluxSource(server, archive, revision);
  }

  private constructor(server: http.Server, archive: Buffer, revision: string) {
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    const now = new Date().toISOString().replace(/\.\d+/, '');
    this.status = {
      observedGeneration: 1,
      artifact: {
        url: `http://127.0.0.1:${port}/repository.tar.gz`,
        path: 'gitrepository/flux-system/flux-system/repository.tar.gz',
        revision,
        digest: `sha256:${createHash('sha256').update(archive).digest('hex')}`,
        lastUpdateTime: now,
        size: archive.length,
      },
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'Succeeded',
          message: 'stored artifact',
          lastTransitionTime: now,
          observedGeneration: 1,
        },
      ],
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
