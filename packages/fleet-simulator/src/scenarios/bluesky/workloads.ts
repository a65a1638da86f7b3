import type { Instant } from '../../clock/Clock';
import { SECOND } from '../../clock/duration';
import type { Workload } from '../../objects/workload';
import type { Moment } from '../../world/Scenario';
import { waveAt, WAVE_LENGTH } from './wave';

function app(
  name: string,
  namespace: string,
  team: string,
  rest: Partial<Workload> & { createdAt: Instant },
): Workload {
  return {
    kind: 'Deployment',
    namespace,
    name,
    image: `registry.acme.dev/${team}/${name}:2026.47`,
    cpu: 250,
    memory: 256,
    labels: {
      'backstage.io/kubernetes-id': name,
      'backstage.io/owner': team,
    },
    ...rest,
  };
}

/** What teams run on the platform. */
export function teamWorkloadsAt(
  moment: Moment,
  createdAt: Instant,
): Workload[] {
  const wave = waveAt(moment);
  const inWave = moment.now < wave + WAVE_LENGTH;
  return [
    app('sleeper', 'sleeper', 'team-platform', {
      createdAt,
      replicas: 12,
      cpu: 500,
      memory: 512,
      churnSeconds: 35,
    }),
    app('shop', 'web', 'team-web', {
      createdAt,
      replicas: 6,
      cpu: 300,
      memory: 384,
      churnSeconds: 95,
    }),
    app('docs', 'web', 'team-web', {
      createdAt,
      replicas: 2,
      cpu: 100,
      memory: 128,
    }),
    app('embed', 'vision', 'team-platform', {
      createdAt,
      cpu: 1000,
      memory: 2048,
      gpus: 1,
      nodeSelector: { 'nvidia.com/gpu.present': 'true' },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    }),
    app('shop-burst', 'web', 'team-web', {
      labels: {
        'backstage.io/kubernetes-id': 'shop',
        'backstage.io/owner': 'team-web',
      },
      createdAt: wave + SECOND,
      replicas: inWave ? 6 : 0,
      cpu: 400,
      memory: 512,
      roams: true,
      waits: true,
    }),
  ];
}
