import { readToken, type FleetSimulator } from 'fleet-simulator/server';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

const GROUPS: Record<string, string[]> = {
  'eks-platform-reader': ['platform-portal:readers'],
  'eks-platform-operator': ['platform-portal:operators'],
};

/**
 * What EKS adds to a Kubernetes API server: DescribeCluster tells its address, and tokens of AWS roles are let in.
 *
 * Tokens are checked as EKS checks them (signature, age, cluster) and answered as an access entry of the role would.
 */
export class EksFront {
  readonly #server: http.Server;
  readonly #simulator: FleetSimulator;
  readonly #id: string;

  /** `cluster`: one of the simulator's, whose Kubernetes API is played no more. */
  static async start(options: {
    simulator: FleetSimulator;
    account: string;
    cluster: string;
  }): Promise<EksFront> {
    const { simulator, account, cluster } = options;
    const server = http.createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) {
        text += chunk;
      }
      const { apiVersion, kind, spec } = JSON.parse(text);
      const session = readToken(spec.token, cluster, Date.now());
      const groups = session && GROUPS[session.roleName];
      const status = groups
        ? {
            authenticated: true,
            user: { username: session.roleName, groups },
          }
        : { authenticated: false };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ apiVersion, kind, status }));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return new EksFront(server, simulator, `${account}.us-east-1.${cluster}`);
  }

  private constructor(
    server: http.Server,
    simulator: FleetSimulator,
    id: string,
  ) {
    this.#server = server;
    this.#simulator = simulator;
    this.#id = id;
  }

  /** kubeconfig of the token webhook, for the API server's flags. */
  get webhook(): string {
    const { port } = this.#server.address() as AddressInfo;
    return JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'eks',
      clusters: [
        { name: 'eks', cluster: { server: `http://127.0.0.1:${port}` } },
      ],
      users: [{ name: 'eks', user: {} }],
      contexts: [{ name: 'eks', context: { cluster: 'eks', user: 'eks' } }],
    });
  }

  /** What DescribeCluster tells from now on. */
  point(at: { url: string; authority: string }): void {
    this.#simulator.elsewhere.set(this.#id, {
      endpoint: at.url,
      authority: at.authority,
    });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
