import { MINUTE, SECOND } from '../../clock/duration';
import { SYSTEM_TAINT } from '../../objects/managedNode';
import { EVERYWHERE } from '../../objects/workload';
import type { Workload } from '../../objects/workload';
import type { Moment } from '../../world/Scenario';
import {
  addonControllers,
  controllerWorkload,
  devicePlugin,
  fluxControllers,
  nodeAgents,
} from '../platformWorkloads';
import { GPU_TAINT } from './capacity';
import { after, timesOf } from './facts';

function team(
  name: string,
  namespace: string,
  owner: string,
  rest: Partial<Workload> & { createdAt: number },
): Workload {
  return {
    kind: 'Deployment',
    namespace,
    name,
    image: `registry.acme.dev/${owner}/${name}:2026.47`,
    cpu: 100,
    memory: 256,
    labels: {
      'backstage.io/kubernetes-id': name,
      'app.kubernetes.io/part-of': owner,
    },
    ...rest,
  };
}

/** What keeps running: everything placed before the system group was tainted. */
function placed(moment: Moment): Workload[] {
  const { installed } = timesOf(moment);
  const old = { createdAt: installed, placedBeforeTaint: SYSTEM_TAINT.key };
  return [
    ...['cert-manager', 'cert-manager-cainjector', 'cert-manager-webhook'].map(
      name => ({
        ...controllerWorkload(
          'cert-manager',
          name,
          `quay.io/jetstack/${name}:v1.21.2`,
          installed,
          { onSystemNodes: false, cpu: 50 },
        ),
        placedBeforeTaint: SYSTEM_TAINT.key,
      }),
    ),
    {
      ...controllerWorkload(
        'traefik',
        'traefik',
        'docker.io/traefik:v3.7.12',
        installed,
        { replicas: 2, onSystemNodes: false },
      ),
      placedBeforeTaint: SYSTEM_TAINT.key,
    },
    team('dagster-webserver', 'dagster', 'team-data', {
      ...old,
      replicas: 2,
      cpu: 150,
      memory: 512,
    }),
    team('dagster-daemon', 'dagster', 'team-data', {
      ...old,
      cpu: 200,
      memory: 512,
    }),
    team('dagster-user-code', 'dagster', 'team-data', {
      ...old,
      replicas: 2,
      cpu: 150,
      memory: 512,
    }),
    team('grafana', 'monitoring', 'team-platform', { ...old }),
    team('docs', 'docs', 'team-web', {
      ...old,
      replicas: 2,
      cpu: 50,
      memory: 64,
    }),
    team('pr-41-dagster', 'previews', 'team-data', { ...old, replicas: 2 }),
    team('pr-43-dagster', 'previews', 'team-data', { ...old, replicas: 2 }),
    team('sleeper', 'sleeper', 'team-platform', {
      ...old,
      replicas: 6,
      cpu: 50,
      memory: 32,
    }),
  ];
}

/** S1: the nine pods that no node takes, since different minutes. */
function waiting({ start }: Moment): Workload[] {
  const minutesAgo = [29, 27, 24, 18, 11, 3];
  const workloads = [
    ...minutesAgo.map((minutes, index) =>
      team(`dagster-run-${index + 1}`, 'dagster', 'team-data', {
        kind: 'Job',
        createdAt: start - minutes * MINUTE,
        cpu: 500,
        memory: 1024,
        startSeconds: 9,
      }),
    ),
    team('pr-42-dagster', 'previews', 'team-web', {
      createdAt: start - 21 * MINUTE,
      replicas: 2,
      cpu: 200,
    }),
    team('feature-sync', 'recs', 'team-recs', {
      createdAt: start - 14 * MINUTE,
      cpu: 250,
      memory: 512,
    }),
  ];
  return workloads.map(workload => ({ ...workload, waits: true, roams: true }));
}

/** Everything that runs or wants to run. */
export function workloadsAt(moment: Moment): Workload[] {
  const { installed, born } = timesOf(moment);
  const { now, healed } = moment;
  const karpenterAt = after(healed.S1, 20, moment);
  const tolerated = now >= (healed.S4 ?? Infinity);
  return [
    ...nodeAgents(born + 13 * MINUTE),
    ...addonControllers(born + 13 * MINUTE),
    ...fluxControllers(installed),
    controllerWorkload(
      'kube-system',
      'aws-load-balancer-controller',
      'public.ecr.aws/eks/aws-load-balancer-controller:v3.5.0',
      installed,
      { replicas: 2 },
    ),
    controllerWorkload(
      'external-dns',
      'external-dns',
      'registry.k8s.io/external-dns/external-dns:v0.23.0',
      installed,
    ),
    ...placed(moment),
    ...(now >= karpenterAt
      ? [
          {
            ...controllerWorkload(
              'kube-system',
              'karpenter',
              'public.ecr.aws/karpenter/controller:1.14.1',
              karpenterAt,
              { replicas: 2, cpu: 250, memory: 512 },
            ),
            startSeconds: 20 / moment.speed,
          },
        ]
      : []),
    ...waiting(moment),
    {
      ...devicePlugin(
        tolerated ? healed.S4! : installed + 5 * SECOND,
        tolerated
          ? [{ key: GPU_TAINT.key, operator: 'Exists' }]
          : [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
      ),
      startSeconds: 10 / moment.speed,
    },
    {
      kind: 'DaemonSet',
      namespace: 'kube-system',
      name: 'node-local-dns',
      image: 'registry.k8s.io/dns/k8s-dns-node-cache:1.26.7',
      createdAt: installed,
      cpu: 25,
      memory: 32,
      tolerations: EVERYWHERE,
    },
  ];
}
