import { spawn } from 'node:child_process';
import path from 'node:path';
import type { ClusterFiles } from './ClusterFiles';

export interface KubectlAnswer {
  code: number;
  stdout: string;
  stderr: string;
}

/** kubectl at one API server. */
export class Kubectl {
  readonly #programs: string;
  readonly #files: ClusterFiles;
  readonly #server: string;

  constructor(options: {
    programs: string;
    files: ClusterFiles;
    server: string;
  }) {
    this.#programs = options.programs;
    this.#files = options.files;
    this.#server = options.server;
  }

  /** As administrator, or with `token`. */
  async run(
    args: string[],
    options: { input?: string; token?: string } = {},
  ): Promise<KubectlAnswer> {
    const file = (name: string) => this.#files.path(name);
    const identity = options.token
      ? [`--token=${options.token}`]
      : [
          `--client-certificate=${file('admin.crt')}`,
          `--client-key=${file('admin.key')}`,
        ];
    const child = spawn(
      path.join(this.#programs, 'kubectl'),
      [
        '--kubeconfig=/dev/null',
        `--server=${this.#server}`,
        `--certificate-authority=${file('ca.crt')}`,
        `--cache-dir=${file('cache')}`,
        ...identity,
        ...args,
      ],
      { env: { HOME: this.#files.folder, PATH: process.env.PATH } },
    );
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', chunk => (stdout += chunk));
    child.stderr.on('data', chunk => (stderr += chunk));
    child.stdin.end(options.input ?? '');
    const code = await new Promise<number>(resolve =>
      child.once('close', exit => resolve(exit ?? 1)),
    );
    return { code, stdout, stderr };
  }

  async apply(
    manifests: string,
    options: { subresource?: 'status' } = {},
  ): Promise<void> {
    const { code, stderr } = await this.run(
      [
        'apply',
        '--server-side',
        '--force-conflicts',
        ...(options.subresource
          ? [`--subresource=${options.subresource}`]
          : []),
        '-f',
        '-',
      ],
      { input: manifests },
    );
    if (code !== 0) {
      throw new Error(`kubectl apply failed: ${stderr.slice(0, 4000)}`);
    }
  }

  async applyCrds(files: string[]): Promise<void> {
    const { code, stderr } = await this.run([
      'apply',
      '--server-side',
      ...files.map(f => `--filename=${f}`),
    ]);
    if (code !== 0) {
      throw new Error(`CRDs were refused: ${stderr}`);
    }
    await this.run([
      'wait',
      '--for=condition=Established',
      'crd',
      '--all',
      '--timeout=60s',
    ]);
  }
}
