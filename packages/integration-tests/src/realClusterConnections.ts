import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  accountProfilesServiceRef,
  awsAccountsServiceRef,
  clusterConnectionsServiceRef,
  EksClusterConnections,
  HttpClusterConnection,
  type ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { ApiServer } from './conformance/ApiServer';

/** Connections that ask EKS about clusters, and one real API server for what is in them. */
export function realClusterConnections(
  server: Pick<ApiServer, 'url' | 'authority' | 'token'>,
) {
  return createServiceFactory({
    service: clusterConnectionsServiceRef,
    deps: { aws: awsAccountsServiceRef, profiles: accountProfilesServiceRef },
    factory: (deps): ClusterConnections => {
      const eks = new EksClusterConnections(deps);
      const connections = new Map<string, HttpClusterConnection>();
      const get: ClusterConnections['get'] = async ref => {
        const connection =
          connections.get(ref.name) ??
          new HttpClusterConnection({
            ref,
            endpoint: server.url,
            certificateAuthority: Buffer.from(server.authority).toString(
              'base64',
            ),
            tokens: {
              getToken: async () => server.token,
              refuse: async () => {},
            },
            explainRefusal: async () => new Error('The token was refused'),
          });
        connections.set(ref.name, connection);
        return connection;
      };
      return {
        describe: (ref, options) => eks.describe(ref, options),
        find: get,
        get,
      };
    },
  });
}
