import { KubeConfig, type RequestContext } from '@kubernetes/client-node';

/**
 * A KubeConfig that keeps one connection pool. Version 2.0.1 of the client makes a new undici agent, and so a new TLS
 * session, for every request.
 */
export class PooledKubeConfig extends KubeConfig {
  #dispatcher: ReturnType<RequestContext['getDispatcher']>;

  static forCluster(options: {
    name: string;
    endpoint: string;
    certificateAuthority: string;
    getToken(): Promise<string>;
  }): PooledKubeConfig {
    const { name, endpoint, certificateAuthority, getToken } = options;
    const config = new PooledKubeConfig();
    config.addAuthenticator({
      isAuthProvider: user => user.authProvider?.name === 'eks-token',
      async applyAuthentication(_user, request) {
        request.headers = {
          ...request.headers,
          Authorization: `Bearer ${await getToken()}`,
        };
      },
    });
    config.loadFromOptions({
      clusters: [
        {
          name,
          server: endpoint,
          caData: certificateAuthority,
          // EKS endpoints are https; the client takes http, as tests use it, only with this flag.
          skipTLSVerify: endpoint.startsWith('http:'),
        },
      ],
      users: [{ name, authProvider: { name: 'eks-token' } }],
      contexts: [{ name, cluster: name, user: name }],
      currentContext: name,
    });
    return config;
  }

  override async applySecurityAuthentication(context: RequestContext) {
    await super.applySecurityAuthentication(context);
    this.#dispatcher ??= context.getDispatcher();
    if (this.#dispatcher) {
      context.setDispatcher(this.#dispatcher);
    }
  }

  /** Closes the pool's idle sockets, and each other one after its answer. */
  async close(): Promise<void> {
    await this.#dispatcher?.close();
  }
}
