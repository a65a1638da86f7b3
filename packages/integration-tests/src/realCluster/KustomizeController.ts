import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePorts } from './freePorts';

/** Flux's own kustomize-controller, on an API server of a suite. */
export class KustomizeController {
  readonly #folder: string;
  readonly #child: ChildProcess;

  static async start(options: {
    /** Folder with the program. */
    programs: string;
    url: string;
    authority: string;
    token: string;
    /** More flags. */
    args?: string[];
  }): Promise<KustomizeController> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'kustomize-'));
    const kubeconfig = path.join(folder, 'kubeconfig');
    await fs.writeFile(kubeconfig, JSON.stringify(kubeconfigOf(options)), {
      mode: 0o600,
    });
    const [metrics, health] = await freePorts(2);
    const log = await fs.open(path.join(folder, 'log'), 'w');
    const child = spawn(
      path.join(options.programs, 'kustomize-controller'),
      [
        '--watch-all-namespaces',
        '--enable-leader-election=false',
        '--concurrent=20',
        // 30 s in reality; the order is the same.
        '--requeue-dependency=1s',
        `--metrics-addr=127.0.0.1:${metrics}`,
        `--health-addr=127.0.0.1:${health}`,
        ...(options.args ?? []),
      ],
      {
        stdio: ['ignore', log.fd, log.fd],
        env: {
          HOME: folder,
          TMPDIR: folder,
          KUBECONFIG: kubeconfig,
          RUNTIME_NAMESPACE: 'flux-system',
        },
      },
    );
    await log.close();
    return new KustomizeController(folder, child);
  }

  private constructor(folder: string, child: ChildProcess) {
    this.#folder = folder;
    this.#child = child;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = new Promise(resolve => this.#child.once('close', resolve));
      this.#child.kill('SIGKILL');
      await gone;
    }
    await fs.rm(this.#folder, { recursive: true, force: true });
  }
}

function kubeconfigOf(options: {
  url: string;
  authority: string;
  token: string;
}) {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'suite',
    clusters: [
      {
        name: 'suite',
        cluster: {
          server: options.url,
          'certificate-authority-data': Buffer.from(options.authority).toString(
            'base64',
          ),
        },
      },
    ],
    users: [{ name: 'suite', user: { token: options.token } }],
    contexts: [{ name: 'suite', context: { cluster: 'suite', user: 'suite' } }],
  };
}
