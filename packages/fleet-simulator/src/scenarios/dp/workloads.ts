import { MINUTE } from '../../clock/duration';
import { SYSTEM_TAINT } from '../../objects/managedNode';
import { EVERYWHERE } from '../../objects/workload';
import type { Workload } from '../../objects/workload';
import type { Moment } from '../../world/Scenario';
import { GPU_TAINT } from './capacity';
import { after, timesOf } from './facts';

function team(
  name: string,
  namespace: string,
  owner: string,
  {
    component = name,
    ...rest
  }: Partial<Workload> & {
    createdAt: number;
    /** Component that it belongs to, if it is not one itself. */
    component?: string;
  },
): Workload {
  return {
    kind: 'Deployment',
    namespace,
    name,
    image: `registry.acme.dev/${owner}/${name}:2026.47`,
    cpu: 100,
    memory: 256,
    labels: {
      'backstage.io/kubernetes-id': component,
      'backstage.io/owner': owner,
    },
    ...rest,
  };
}

/** What keeps running: everything placed before the system group was tainted. */
function placed(moment: Moment): Workload[] {
  const { installed } = timesOf(moment);
  const old = { createdAt: installed, placedBeforeTaint: SYSTEM_TAINT.key };
  return [
    team('dagster-webserver', 'dagster', 'team-data', {
      ...old,
      component: 'dagster',
      replicas: 2,
      cpu: 150,
      memory: 512,
    }),
    team('dagster-daemon', 'dagster', 'team-data', {
      ...old,
      component: 'dagster',
      cpu: 200,
      memory: 512,
    }),
    team('dagster-user-code', 'dagster', 'team-data', {
      ...old,
      component: 'dagster',
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
        labels: {
          'backstage.io/kubernetes-id': 'dagster',
          'backstage.io/owner': 'team-data',
          'dagster/run-id': `run-${index + 1}`,
        },
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

/** The platform's own workloads, as the faults leave them. */
function platform(own: Workload[], moment: Moment): Workload[] {
  const { now, healed, speed } = moment;
  const karpenterAt = after(healed.S1, 20, moment);
  return own.flatMap(workload => {
    switch (workload.name) {
      case 'karpenter':
        return now >= karpenterAt
          ? [{ ...workload, createdAt: karpenterAt, startSeconds: 20 / speed }]
          : [];
      case 'nvidia-device-plugin':
        return [devicePluginAt(workload, moment)];
      default:
        // Everything without a toleration was placed before the taint came.
        return [{ ...workload, placedBeforeTaint: SYSTEM_TAINT.key }];
    }
  });
}

/** S4: its tolerations name another taint than the GPU group's. */
function devicePluginAt(plugin: Workload, moment: Moment): Workload {
  const { healed, now, speed } = moment;
  const tolerated = healed.S4 !== undefined && now >= healed.S4;
  return tolerated
    ? {
        ...plugin,
        startSeconds: 10 / speed,
        podsSince: healed.S4,
        tolerations: [
          ...(plugin.tolerations ?? []),
          {
            key: GPU_TAINT.key,
            operator: 'Equal',
            value: GPU_TAINT.value,
            effect: 'NoSchedule',
          },
        ],
      }
    : plugin;
}

/** Everything that runs or wants to run. */
export function workloadsAt(own: Workload[], moment: Moment): Workload[] {
  const { installed } = timesOf(moment);
  return [
    ...platform(own, moment),
    ...placed(moment),
    ...waiting(moment),
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
