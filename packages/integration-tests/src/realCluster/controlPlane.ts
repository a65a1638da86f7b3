import type { ClusterFiles } from './ClusterFiles';

/** Flags of etcd and kube-apiserver on these ports. */
export function controlPlaneOptions(
  files: ClusterFiles,
  ports: { client: number; peer: number; secure: number },
): { etcd: string[]; apiServer: string[] } {
  const { folder } = files;
  const file = (name: string) => files.path(name);
  const etcdUrl = `http://127.0.0.1:${ports.client}`;
  return {
    etcd: [
      `--data-dir=${file('etcd')}`,
      `--listen-client-urls=${etcdUrl}`,
      `--advertise-client-urls=${etcdUrl}`,
      `--listen-peer-urls=http://127.0.0.1:${ports.peer}`,
      '--unsafe-no-fsync',
    ],
    apiServer: [
      `--etcd-servers=${etcdUrl}`,
      `--secure-port=${ports.secure}`,
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
    ],
  };
}
