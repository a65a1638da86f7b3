import type { Instant } from '../clock/Clock';
import { DAY, HOUR, MINUTE, SECOND } from '../clock/duration';
import { certificate, clusterIssuer, issuance } from '../objects/certManager';
import { ec2NodeClass } from '../objects/ec2NodeClass';
import { gitRepository } from '../objects/flux';
import {
  defaultTlsStore,
  ingressRoute,
  loadBalancerName,
  service,
} from '../objects/ingress';
import { karpenterNode } from '../objects/karpenterNode';
import type { KubernetesObject } from '../objects/KubernetesObject';
import { managedNode, SYSTEM_TAINT } from '../objects/managedNode';
import { namespace } from '../objects/namespace';
import { nodePool, withUsage } from '../objects/nodePool';
import { portalRoles } from '../objects/portalRoles';
import type { Workload } from '../objects/workload';
import { workloadObjects } from '../objects/workloadObjects';
import type { ClusterFrame } from '../world/ClusterFrame';
import type { Moment, Scenario } from '../world/Scenario';
import { seededSuffix } from '../world/seeded';
import {
  dnsRoles,
  standardAccessEntries,
  standardAddons,
  standardPodIdentities,
} from './eksFacts';
import {
  CRDS_OF,
  kustomizationObjects,
  standardKustomizations,
} from './platformKustomizations';
import {
  addonControllers,
  controllerWorkload,
  devicePlugin,
  fluxControllers,
  nodeAgents,
} from './platformWorkloads';
import { DEFAULT_POOL, GPU_POOL, nodeClassManifest } from './poolManifests';
import { renewed } from './renewed';
import { succeededReport } from './succeededReport';

const CLUSTER = 'bluesky';
const REGION = 'us-east-1';
const VERSION = '1.36';
const ZONE = `k8s-${REGION}-${CLUSTER}.sandbox.acme.dev`;
const ZONE_ID = 'Z0BLUESKY4K7Q';

// Type, zone letter, address and hours since the last renewal of the pool's steady nodes.
const STEADY: [string, string, string, number][] = [
  ['m7g.xlarge', 'a', '10.0.3.121', 3.2],
  ['c7g.xlarge', 'b', '10.0.19.44', 5.1],
  ['m7g.xlarge', 'c', '10.0.35.208', 7.9],
  ['r7g.large', 'a', '10.0.6.17', 9.4],
  ['m8g.large', 'b', '10.0.22.90', 11.6],
  ['c8g.xlarge', 'c', '10.0.40.151', 14.3],
  ['m7g.large', 'a', '10.0.9.63', 18.8],
];

/** One node joins for each wave of web traffic and leaves after it. */
const WAVE = 11 * MINUTE;
const WAVE_LENGTH = 6 * MINUTE;

/** Healthy: what calm looks like, with nodes and pods that come and go. */
export const bluesky: Scenario = {
  account: 'sandbox',
  region: REGION,
  cluster: CLUSTER,
  title: 'healthy, with a GPU pool',
  faults: [],
  frameAt,
};

function frameAt(moment: Moment): ClusterFrame {
  const { start } = moment;
  const born = start - 41 * DAY;
  return {
    eks: {
      status: 'ACTIVE',
      version: VERSION,
      platformVersion: 'eks.12',
      createdAt: born,
      supportType: 'STANDARD',
      publicAccess: true,
      publicAccessCidrs: ['198.51.100.7/32', '192.0.2.16/28'],
      entityRef: `resource:default/${CLUSTER}`,
      addons: standardAddons(VERSION, born + 12 * MINUTE),
      nodeGroups: [
        {
          name: 'system',
          status: 'ACTIVE',
          createdAt: born + 10 * MINUTE,
          capacityType: 'ON_DEMAND',
          instanceTypes: ['m7g.large'],
          amiType: 'AL2023_ARM_64_STANDARD',
          scaling: { minSize: 2, desiredSize: 3, maxSize: 5 },
          taints: [
            { key: SYSTEM_TAINT.key, value: 'true', effect: 'NO_SCHEDULE' },
          ],
          labels: {},
        },
      ],
      podIdentities: standardPodIdentities(CLUSTER),
      accessEntries: standardAccessEntries(born),
    },
    report: succeededReport(CLUSTER, moment.repository.head, start - 6 * HOUR),
    objects: objectsAt(moment, born),
    crds: Object.values(CRDS_OF).flat(),
    iamRoles: dnsRoles(CLUSTER, ZONE_ID),
    hostedZones: [{ id: ZONE_ID, name: ZONE, private: false, records: 9 }],
  };
}

function objectsAt(moment: Moment, born: Instant): KubernetesObject[] {
  const { now } = moment;
  const installed = born + 30 * MINUTE;
  const pools = [DEFAULT_POOL, GPU_POOL].map(manifest =>
    nodePool({
      manifest,
      createdAt: installed,
      readyAt: installed + 20 * SECOND,
      now,
    }),
  );
  const { steady, visiting } = nodesAt(moment, pools, born);
  const all = [...steady, ...visiting];
  const nodes = all.filter(object => object.kind === 'Node');
  const claims = all.filter(object => object.kind === 'NodeClaim');
  return [
    ...all,
    ...pools.map(pool => withUsage(pool, claims)),
    ...[
      ['default', 100],
      ['gpu', 120],
    ].map(([name, disk]) =>
      ec2NodeClass({
        manifest: nodeClassManifest(name as string, CLUSTER, disk as number),
        zones: ['a', 'b', 'c'].map(zone => `${REGION}${zone}`),
        createdAt: installed,
        readyAt: installed + 15 * SECOND,
        now,
      }),
    ),
    ...workloadObjects({
      workloads: workloadsAt(moment, installed),
      nodes,
      transientNodes: visiting.map(object => object.metadata.name),
      version: VERSION,
      now,
    }),
    ...[
      'default',
      'kube-system',
      'flux-system',
      'external-dns',
      'cert-manager',
      'traefik',
      'gpu',
      'sleeper',
      'web',
    ].map(name => namespace(name, born)),
    ...portalRoles(installed),
    ...fluxAt(moment, installed),
    ...ingressAt(moment, installed),
  ];
}

function nodesAt(moment: Moment, pools: KubernetesObject[], born: Instant) {
  const { start, now } = moment;
  const [defaultPool, gpuPool] = pools;
  const system = ['10.0.1.20', '10.0.17.35', '10.0.33.52'].map(
    (address, index) =>
      managedNode({
        group: 'system',
        address,
        instanceType: 'm7g.large',
        capacityType: 'ON_DEMAND',
        region: REGION,
        zone: `${REGION}${'abc'[index]}`,
        version: VERSION,
        createdAt: born + 15 * MINUTE + index * 9 * SECOND,
        now,
        taints: [SYSTEM_TAINT],
      }),
  );
  const common = { region: REGION, version: VERSION, now };
  const pooled = STEADY.flatMap(([type, zone, address, hours], index) => {
    const createdAt = renewed(start - hours * HOUR, DAY, now);
    return karpenterNode({
      ...common,
      pool: defaultPool,
      claim: `default-${seededSuffix(
        `${CLUSTER} steady ${index} ${createdAt}`,
      )}`,
      address:
        createdAt < start ? address : addressOf(`${index} ${createdAt}`, zone),
      instanceType: type,
      capacityType: 'spot',
      zone: `${REGION}${zone}`,
      createdAt,
    });
  });
  const gpuCreatedAt = renewed(start - 70 * MINUTE, 4 * HOUR, now);
  const gpu = karpenterNode({
    ...common,
    pool: gpuPool,
    claim: `gpu-${seededSuffix(`${CLUSTER} gpu ${gpuCreatedAt}`)}`,
    address:
      gpuCreatedAt < start
        ? '10.0.12.201'
        : addressOf(`gpu ${gpuCreatedAt}`, 'a'),
    instanceType: 'g5g.xlarge',
    capacityType: 'on-demand',
    zone: `${REGION}a`,
    createdAt: gpuCreatedAt,
  });
  const wave = waveAt(moment);
  const visiting = karpenterNode({
    ...common,
    pool: defaultPool,
    claim: `default-${seededSuffix(`${CLUSTER} wave ${wave}`)}`,
    address: addressOf(`wave ${wave}`, 'b'),
    instanceType: 'c7g.xlarge',
    capacityType: 'spot',
    zone: `${REGION}b`,
    createdAt: wave,
    leavesAt: wave + WAVE_LENGTH + 70 * SECOND,
  });
  return { steady: [...system, ...pooled, ...gpu], visiting };
}

// The first wave is in full swing when the simulator starts.
function waveAt({ start, now }: Moment): Instant {
  return renewed(start - 3 * MINUTE, WAVE, now);
}

function addressOf(seed: string, zone: string): string {
  const base = { a: 0, b: 16, c: 32 }[zone] ?? 0;
  const hash = parseInt(
    Buffer.from(seededSuffix(seed)).toString('hex').slice(0, 6),
    16,
  );
  return `10.0.${base + (hash % 15)}.${10 + (hash % 240)}`;
}

function workloadsAt(moment: Moment, installed: Instant): Workload[] {
  const wave = waveAt(moment);
  const inWave = moment.now < wave + WAVE_LENGTH;
  const app = (
    name: string,
    ns: string,
    team: string,
    rest: Partial<Workload>,
  ): Workload => ({
    kind: 'Deployment',
    namespace: ns,
    name,
    image: `registry.acme.dev/${team}/${name}:1`,
    createdAt: installed + HOUR,
    cpu: 250,
    memory: 256,
    labels: {
      'backstage.io/kubernetes-id': name,
      'app.kubernetes.io/part-of': team,
    },
    ...rest,
  });
  return [
    ...nodeAgents(installed - 12 * MINUTE),
    ...addonControllers(installed - 12 * MINUTE),
    ...fluxControllers(installed),
    controllerWorkload(
      'kube-system',
      'karpenter',
      'public.ecr.aws/karpenter/controller:1.14.1',
      installed,
      { replicas: 2, cpu: 500, memory: 1024 },
    ),
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
    ...['cert-manager', 'cert-manager-cainjector', 'cert-manager-webhook'].map(
      name =>
        controllerWorkload(
          'cert-manager',
          name,
          `quay.io/jetstack/${name}:v1.21.2`,
          installed,
          { onSystemNodes: false },
        ),
    ),
    controllerWorkload(
      'traefik',
      'traefik',
      'docker.io/traefik:v3.7.12',
      installed,
      { replicas: 2, onSystemNodes: false },
    ),
    devicePlugin(installed, [{ key: 'nvidia.com/gpu', operator: 'Exists' }]),
    app('sleeper', 'sleeper', 'team-platform', {
      replicas: 12,
      cpu: 500,
      memory: 512,
      churnSeconds: 35,
    }),
    app('web', 'web', 'team-web', {
      replicas: 6,
      cpu: 300,
      memory: 384,
      churnSeconds: 95,
    }),
    app('docs', 'web', 'team-web', { replicas: 2, cpu: 100, memory: 128 }),
    app('gpu-smoke', 'gpu', 'team-platform', {
      cpu: 500,
      memory: 1024,
      gpus: 1,
      nodeSelector: { 'nvidia.com/gpu.present': 'true' },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
    }),
    app('web-burst', 'web', 'team-web', {
      replicas: inWave ? 6 : 0,
      createdAt: wave + SECOND,
      cpu: 400,
      memory: 512,
      roams: true,
      waits: true,
    }),
  ];
}

function fluxAt(
  { repository, start }: Moment,
  installed: Instant,
): KubernetesObject[] {
  const revision = `main@sha1:${repository.head}`;
  const appliedAt = start - 2.5 * HOUR;
  return [
    gitRepository({
      url: repository.url,
      revision,
      createdAt: installed,
      fetchedAt: appliedAt,
    }),
    ...[
      {
        name: 'flux-system',
        path: `./kube/clusters/${CLUSTER}`,
        dependsOn: [],
        releases: [],
        inventory: [],
      },
      ...standardKustomizations(CLUSTER),
    ].flatMap(plan =>
      kustomizationObjects(
        plan,
        {
          state: { is: 'ready', since: appliedAt },
          createdAt: installed,
          appliedRevision: revision,
          appliedAt: installed,
        },
        revision,
      ),
    ),
  ];
}

function ingressAt(
  { start, now }: Moment,
  installed: Instant,
): KubernetesObject[] {
  const wildcardAt = start - 38 * DAY;
  const wildcard = certificate({
    name: 'wildcard',
    namespace: 'traefik',
    dnsNames: [ZONE, `*.${ZONE}`],
    issuer: 'letsencrypt',
    createdAt: wildcardAt - 2 * MINUTE,
    issuedAt: wildcardAt,
  });
  const route = (name: string, ns: string) =>
    ingressRoute({
      name,
      namespace: ns,
      match: `Host(\`${name === 'dashboard' ? 'traefik' : name}.${ZONE}\`)`,
      createdAt: installed + HOUR,
      tls: 'default',
    });
  return [
    ...['letsencrypt', 'letsencrypt-staging'].map(name =>
      clusterIssuer({
        name,
        server: `https://acme-${
          name === 'letsencrypt' ? '' : 'staging-'
        }v02.api.letsencrypt.org/directory`,
        email: 'platform@acme.dev',
        dnsZone: ZONE,
        region: REGION,
        hostedZoneId: ZONE_ID,
        createdAt: installed,
        readyAt: installed + 4 * SECOND,
      }),
    ),
    wildcard,
    ...issuance({
      certificate: wildcard,
      startedAt: wildcardAt - 2 * MINUTE,
      doneAt: wildcardAt,
      now,
    }),
    service({
      name: 'traefik',
      namespace: 'traefik',
      createdAt: installed,
      ports: [
        { name: 'web', port: 80 },
        { name: 'websecure', port: 443 },
      ],
      loadBalancer: {
        hostname: loadBalancerName(CLUSTER, 'public', REGION),
        scheme: 'internet-facing',
      },
    }),
    defaultTlsStore('traefik', 'wildcard-tls', installed),
    ...(
      [
        ['dashboard', 'traefik'],
        ['sleeper', 'sleeper'],
        ['web', 'web'],
        ['docs', 'web'],
        ['gpu-smoke', 'gpu'],
      ] as const
    ).map(([name, ns]) => route(name, ns)),
    ...['sleeper', 'web', 'docs', 'gpu-smoke'].map(name =>
      service({
        name,
        namespace: name === 'gpu-smoke' ? 'gpu' : name.replace('docs', 'web'),
        createdAt: installed + HOUR,
        ports: [{ name: 'http', port: 80 }],
      }),
    ),
  ];
}
