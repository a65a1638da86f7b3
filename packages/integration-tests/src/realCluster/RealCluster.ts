import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { createSigningKey, TestAuthority, type KeyPair } from './certificates';
import { freePorts } from './freePorts';

/** One line of the API server's token file: what an EKS access entry makes of a role. */
export interface Principal {
  token: string;
  user: string;
  groups: string[];
}

const READY_TIMEOUT_MS = 60_000;

/** A real etcd and kube-apiserver on loopback, with RBAC and admission policies, for one suite. */
export class RealCluster {
  readonly url: string;
  readonly authority: string;
  readonly #folder: string;
  readonly #programs: string;
  readonly #processes: ChildProcess[];

  static async start(options: {
    /** Folder with etcd, kube-apiserver and kubectl. */
    programs: string;
    principals: Principal[];
  }): Promise<RealCluster> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'real-cluster-'));
    const [client, peer, secure] = await freePorts(3);
    const authority = await TestAuthority.create();
    const write = (name: string, text: string) =>
      fs.writeFile(path.join(folder, name), text, { mode: 0o600 });
    const file = (name: string) => path.join(folder, name);
    const pair = async (name: string, keys: KeyPair) => {
      await write(`${name}.crt`, keys.certificate);
      await write(`${name}.key`, keys.key);
    };
    await write('ca.crt', authority.pem);
    await pair('server', await authority.issue('CN=kube-apiserver'));
    await pair('admin', await authority.issue('CN=admin, O=system:masters'));
    const signing = await createSigningKey();
    await write('sa.key', signing.privateKey);
    await write('sa.pub', signing.publicKey);
    await write(
      'tokens.csv',
      options.principals
        .map(p => `${p.token},${p.user},${p.user},"${p.groups.join(',')}"\n`)
        .join(''),
    );

    const etcdUrl = `http://127.0.0.1:${client}`;
    const processes = [
      await run(options.programs, 'etcd', folder, [
        `--data-dir=${file('etcd')}`,
        `--listen-client-urls=${etcdUrl}`,
        `--advertise-client-urls=${etcdUrl}`,
        `--listen-peer-urls=http://127.0.0.1:${peer}`,
        '--unsafe-no-fsync',
      ]),
      await run(options.programs, 'kube-apiserver', folder, [
        `--etcd-servers=${etcdUrl}`,
        `--secure-port=${secure}`,
        '--bind-address=127.0.0.1',
        `--cert-dir=${folder}`,
        `--tls-cert-file=${file('server.crt')}`,
        `--tls-private-key-file=${file('server.key')}`,
        `--client-ca-file=${file('ca.crt')}`,
        `--service-account-key-file=${file('sa.pub')}`,
        `--service-account-signing-key-file=${file('sa.key')}`,
        '--service-account-issuer=https://kubernetes.default.svc',
        '--authorization-mode=RBAC,Node',
        `--token-auth-file=${file('tokens.csv')}`,
        '--service-cluster-ip-range=172.20.0.0/16',
        '--allow-privileged',
        // Pods are written by tests, without a controller that would make their accounts.
        '--disable-admission-plugins=ServiceAccount',
      ]),
    ];
    const cluster = new RealCluster({
      url: `https://127.0.0.1:${secure}`,
      authority: authority.pem,
      folder,
      programs: options.programs,
      processes,
    });
    try {
      await cluster.#becomeReady();
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  private constructor(options: {
    url: string;
    authority: string;
    folder: string;
    programs: string;
    processes: ChildProcess[];
  }) {
    this.url = options.url;
    this.authority = options.authority;
    this.#folder = options.folder;
    this.#programs = options.programs;
    this.#processes = options.processes;
  }

  /** Runs kubectl as administrator, or with `token`; resolves with its exit code and texts. */
  async kubectl(
    args: string[],
    options: { input?: string; token?: string } = {},
  ): Promise<{ code: number; stdout: string; stderr: string }> {
    const file = (name: string) => path.join(this.#folder, name);
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
        `--server=${this.url}`,
        `--certificate-authority=${file('ca.crt')}`,
        `--cache-dir=${file('cache')}`,
        ...identity,
        ...args,
      ],
      { env: { HOME: this.#folder, PATH: process.env.PATH } },
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

  /** Applies manifests server-side as administrator; throws with kubectl's text when one is refused. */
  async apply(
    manifests: string,
    options: { subresource?: 'status' } = {},
  ): Promise<void> {
    const { code, stderr } = await this.kubectl(
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

  /** Applies CRD files and waits until the API server serves them. */
  async applyCrds(files: string[]): Promise<void> {
    const { code, stderr } = await this.kubectl([
      'apply',
      '--server-side',
      ...files.map(f => `--filename=${f}`),
    ]);
    if (code !== 0) {
      throw new Error(`CRDs were refused: ${stderr}`);
    }
    await this.kubectl([
      'wait',
      '--for=condition=Established',
      'crd',
      '--all',
      '--timeout=60s',
    ]);
  }

  async stop(): Promise<void> {
    // etcd last: the API server complains for long without it.
    for (const child of [...this.#processes].reverse()) {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise(resolve => child.once('close', resolve));
        child.kill('SIGKILL');
        await gone;
      }
    }
    await fs.rm(this.#folder, { recursive: true, force: true });
  }

  async #becomeReady() {
    const until = Date.now() + READY_TIMEOUT_MS;
    while (Date.now() < until) {
      const dead = this.#processes.find(p => p.exitCode !== null);
      if (dead) {
        throw new Error(
          `${path.basename(dead.spawnfile)} ended with ${
            dead.exitCode
          }: ${await this.#log(dead)}`,
        );
      }
      if (await this.#isReady()) {
        return;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error('The API server did not become ready within a minute');
  }

  async #log(child: ChildProcess) {
    const file = path.join(
      this.#folder,
      `${path.basename(child.spawnfile)}.log`,
    );
    return (await fs.readFile(file, 'utf8')).slice(-2000);
  }

  #isReady(): Promise<boolean> {
    return new Promise(resolve => {
      https
        .get(`${this.url}/readyz`, { ca: this.authority }, res => {
          res.resume();
          // Anonymous callers may read it once RBAC has its default roles.
          resolve(res.statusCode === 200);
        })
        .on('error', () => resolve(false));
    });
  }
}

async function run(
  programs: string,
  name: string,
  folder: string,
  args: string[],
): Promise<ChildProcess> {
  const log = await fs.open(path.join(folder, `${name}.log`), 'w');
  const child = spawn(path.join(programs, name), args, {
    stdio: ['ignore', log.fd, log.fd],
  });
  await log.close();
  return child;
}
