import { randomUUID } from 'node:crypto';
import { AdminApi } from './AdminApi';
import { answersOk } from './answersOk';
import { ClusterFiles, type Principal } from './ClusterFiles';
import { controllerOptions, type ControllerName } from './controllers';
import { controlPlaneOptions } from './controlPlane';
import { freePorts } from './freePorts';
import { Kubectl, type KubectlAnswer } from './Kubectl';
import { Program } from './Program';

export interface RealClusterOptions {
  /** Folder with the programs. */
  programs: string;
  principals?: Principal[];
  /** Started when the API server is ready; default: none. */
  controllers?: ControllerName[];
  /** kubeconfig of a webhook that knows more tokens. */
  tokenWebhook?: string;
}

const WEBHOOK = 'webhook';
const ADMINS = 'system:masters';

/** A real etcd and kube-apiserver on loopback, with RBAC, admission policies and the controllers that a suite asks for. */
export class RealCluster {
  readonly url: string;
  readonly etcdUrl: string;
  readonly apiServer: Program;
  /** As administrator. */
  readonly api: AdminApi;
  /** Folder with the programs. */
  readonly programs: string;
  readonly #files: ClusterFiles;
  readonly #kubectl: Kubectl;
  readonly #running: Program[] = [];

  static async start(options: RealClusterOptions): Promise<RealCluster> {
    const admin = { token: randomUUID(), user: 'suite', groups: [ADMINS] };
    const files = await ClusterFiles.create([
      ...(options.principals ?? []),
      admin,
    ]);
    const [client, peer, secure] = await freePorts(3);
    const ports = { client, peer, secure };
    const cluster = new RealCluster(options, files, ports, admin.token);
    try {
      await files.writeKubeconfig(cluster.url);
      await files.write(WEBHOOK, options.tokenWebhook ?? '');
      for (const program of cluster.#running) {
        await program.start();
      }
      await Promise.all(
        (options.controllers ?? []).map(name => cluster.run(name)),
      );
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  private constructor(
    options: RealClusterOptions,
    files: ClusterFiles,
    ports: { client: number; peer: number; secure: number },
    adminToken: string,
  ) {
    const { programs } = options;
    const { folder } = files;
    this.url = `https://127.0.0.1:${ports.secure}`;
    this.etcdUrl = `http://127.0.0.1:${ports.client}`;
    this.programs = programs;
    this.#files = files;
    this.api = new AdminApi(this, adminToken);
    this.#kubectl = new Kubectl({ programs, files, server: this.url });
    const { etcd, apiServer } = controlPlaneOptions(files, ports);
    this.apiServer = new Program({
      programs,
      folder,
      name: 'kube-apiserver',
      args: [
        ...apiServer,
        ...(options.tokenWebhook ? webhookFlags(files.path(WEBHOOK)) : []),
      ],
      // Anonymous callers may read it once RBAC has its default roles.
      isReady: () => answersOk(`${this.url}/readyz`, this.authority),
    });
    this.#running.push(
      new Program({
        programs,
        folder,
        name: 'etcd',
        args: etcd,
        isReady: () => answersOk(`${this.etcdUrl}/health`),
      }),
      this.apiServer,
    );
  }

  /** Path of a kubeconfig for an administrator. */
  get kubeconfig(): string {
    return this.#files.path('kubeconfig');
  }

  /** PEM of the authority behind `url`; another one after a rotation. */
  get authority(): string {
    return this.#files.authority;
  }

  /** Starts a controller as administrator; it ends with the cluster. */
  async run(name: ControllerName, flags: string[] = []): Promise<Program> {
    const [first, second] = await freePorts(2);
    const { args, env, readyUrl } = controllerOptions(name, {
      file: file => this.#files.path(file),
      ports: [first, second],
    });
    const program = new Program({
      programs: this.programs,
      folder: this.#files.folder,
      name,
      args: [...args, ...flags],
      env,
      isReady: () => answersOk(readyUrl, this.authority),
    });
    this.#running.push(program);
    await program.start();
    return program;
  }

  /** Another authority and new certificates, which the API server presents after a restart. */
  async rotateAuthority(): Promise<void> {
    await this.apiServer.kill();
    await this.#files.rotate();
    await this.apiServer.start();
  }

  /** Runs kubectl as administrator, or with `token`; resolves with its exit code and texts. */
  kubectl(
    args: string[],
    options: { input?: string; token?: string } = {},
  ): Promise<KubectlAnswer> {
    return this.#kubectl.run(args, options);
  }

  /** Applies manifests server-side as administrator; throws with kubectl's text when one is refused. */
  apply(
    manifests: string,
    options: { subresource?: 'status' } = {},
  ): Promise<void> {
    return this.#kubectl.apply(manifests, options);
  }

  /** Applies CRD files and waits until the API server serves them. */
  applyCrds(files: string[]): Promise<void> {
    return this.#kubectl.applyCrds(files);
  }

  async stop(): Promise<void> {
    // etcd last: everything else complains for long without it.
    for (const program of [...this.#running].reverse()) {
      await program.kill();
    }
    await this.#files.remove();
  }
}

function webhookFlags(file: string) {
  return [
    `--authentication-token-webhook-config-file=${file}`,
    '--authentication-token-webhook-version=v1',
    '--authentication-token-webhook-cache-ttl=1s',
  ];
}
