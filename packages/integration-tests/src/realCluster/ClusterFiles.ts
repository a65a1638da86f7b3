import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createSigningKey, TestAuthority, type KeyPair } from './certificates';

/** One line of the API server's token file: what an EKS access entry makes of a role. */
export interface Principal {
  token: string;
  user: string;
  groups: string[];
}

/** Certificates, keys and kubeconfig of one cluster, in a temporary folder with its data and logs. */
export class ClusterFiles {
  readonly folder: string;
  #authority: TestAuthority;

  static async create(principals: Principal[]): Promise<ClusterFiles> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'real-cluster-'));
    const files = new ClusterFiles(folder, await TestAuthority.create());
    const signing = await createSigningKey();
    await files.write('sa.key', signing.privateKey);
    await files.write('sa.pub', signing.publicKey);
    await files.write(
      'tokens.csv',
      principals
        .map(p => `${p.token},${p.user},${p.user},"${p.groups.join(',')}"\n`)
        .join(''),
    );
    await files.#issue();
    return files;
  }

  private constructor(folder: string, authority: TestAuthority) {
    this.folder = folder;
    this.#authority = authority;
  }

  /** PEM of the authority that clients have to trust. */
  get authority(): string {
    return this.#authority.pem;
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** Everything anew, under another authority. */
  async rotate(): Promise<void> {
    this.#authority = await TestAuthority.create();
    await this.#issue();
  }

  /** What controllers reach the API server with, as administrators. */
  async writeKubeconfig(server: string): Promise<void> {
    const name = 'suite';
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': name,
      clusters: [
        {
          name,
          cluster: { server, 'certificate-authority': this.path('ca.crt') },
        },
      ],
      users: [
        {
          name,
          user: {
            'client-certificate': this.path('admin.crt'),
            'client-key': this.path('admin.key'),
          },
        },
      ],
      contexts: [{ name, context: { cluster: name, user: name } }],
    };
    await this.write('kubeconfig', JSON.stringify(config));
  }

  async write(name: string, text: string): Promise<void> {
    await fs.writeFile(this.path(name), text, { mode: 0o600 });
  }

  /** Removes the folder; its logs stay in `EKS_PLATFORM_REAL_LOGS`, which a runner keeps when a test failed. */
  async remove(): Promise<void> {
    const kept = process.env.EKS_PLATFORM_REAL_LOGS;
    if (kept) {
      const target = path.join(kept, path.basename(this.folder));
      await fs.mkdir(target, { recursive: true });
      const names = await fs.readdir(this.folder);
      await Promise.all(
        names
          .filter(name => name.endsWith('.log'))
          .map(name => fs.copyFile(this.path(name), path.join(target, name))),
      );
    }
    await fs.rm(this.folder, { recursive: true, force: true });
  }

  async #issue() {
    await this.write('ca.crt', this.#authority.pem);
    await this.#pair('server', 'CN=kube-apiserver');
    await this.#pair('admin', 'CN=admin, O=system:masters');
  }

  async #pair(name: string, subject: string) {
    const keys: KeyPair = await this.#authority.issue(subject);
    await this.write(`${name}.crt`, keys.certificate);
    await this.write(`${name}.key`, keys.key);
  }
}
