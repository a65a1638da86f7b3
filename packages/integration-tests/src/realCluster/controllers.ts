import type { ProgramOptions } from './Program';

/** Controllers that a suite may have beside etcd and the API server. */
export type ControllerName =
  | 'kube-controller-manager'
  | 'kube-scheduler'
  | 'kustomize-controller';

/** How a controller is started, by the files of the cluster and a free port or two. */
export function controllerOptions(
  name: ControllerName,
  at: { file(name: string): string; ports: [number, number] },
): Pick<ProgramOptions, 'args' | 'env'> & { readyUrl: string } {
  const { file, ports } = at;
  const kubeconfig = file('kubeconfig');
  if (name === 'kustomize-controller') {
    return {
      args: [
        '--watch-all-namespaces',
        '--enable-leader-election=false',
        '--concurrent=20',
        // 30 s in reality; the order is the same.
        '--requeue-dependency=1s',
        `--metrics-addr=127.0.0.1:${ports[0]}`,
        `--health-addr=127.0.0.1:${ports[1]}`,
      ],
      env: { KUBECONFIG: kubeconfig, RUNTIME_NAMESPACE: 'flux-system' },
      readyUrl: `http://127.0.0.1:${ports[1]}/readyz`,
    };
  }
  const shared = [
    `--kubeconfig=${kubeconfig}`,
    `--authentication-kubeconfig=${kubeconfig}`,
    `--authorization-kubeconfig=${kubeconfig}`,
    '--leader-elect=false',
    '--bind-address=127.0.0.1',
    `--secure-port=${ports[0]}`,
    `--tls-cert-file=${file('server.crt')}`,
    `--tls-private-key-file=${file('server.key')}`,
    // 20 to 50 a second in reality, which only makes a suite slow.
    '--kube-api-qps=500',
    '--kube-api-burst=500',
  ];
  const ofManager = [
    `--service-account-private-key-file=${file('sa.key')}`,
    `--root-ca-file=${file('ca.crt')}`,
    '--concurrent-deployment-syncs=20',
  ];
  return {
    args: name === 'kube-scheduler' ? shared : [...shared, ...ofManager],
    readyUrl: `https://127.0.0.1:${ports[0]}/healthz`,
  };
}
