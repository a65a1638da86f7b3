import { KubeConfig } from '@kubernetes/client-node';
import type { ApiServer } from './ApiServer';

/** A KubeConfig of the unmodified client for one server. */
export function kubeConfig(server: ApiServer): KubeConfig {
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    {
      name: 'cluster',
      server: server.url,
      caData: Buffer.from(server.authority).toString('base64'),
      skipTLSVerify: false,
    },
    { name: 'reader', token: server.token },
  );
  return config;
}
