import type {
  InstanceTypeFacts,
  PlatformContext,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const types: [string, InstanceTypeFacts][] = [
  [
    't4g.medium',
    {
      vcpu: 2,
      memoryGib: 4,
      arch: 'arm64',
      maxPods: 17,
      onDemandPerHour: 0.0336,
    },
  ],
  [
    't4g.large',
    {
      vcpu: 2,
      memoryGib: 8,
      arch: 'arm64',
      maxPods: 35,
      onDemandPerHour: 0.0672,
    },
  ],
  [
    't3.medium',
    {
      vcpu: 2,
      memoryGib: 4,
      arch: 'amd64',
      maxPods: 17,
      onDemandPerHour: 0.0416,
    },
  ],
  [
    'c7g.medium',
    {
      vcpu: 1,
      memoryGib: 2,
      arch: 'arm64',
      maxPods: 8,
      onDemandPerHour: 0.0363,
    },
  ],
  [
    'c7g.large',
    {
      vcpu: 2,
      memoryGib: 4,
      arch: 'arm64',
      maxPods: 29,
      onDemandPerHour: 0.0725,
    },
  ],
  [
    'c6g.large',
    {
      vcpu: 2,
      memoryGib: 4,
      arch: 'arm64',
      maxPods: 29,
      onDemandPerHour: 0.068,
    },
  ],
  [
    'm7g.large',
    {
      vcpu: 2,
      memoryGib: 8,
      arch: 'arm64',
      maxPods: 29,
      onDemandPerHour: 0.0816,
    },
  ],
  [
    'g5g.xlarge',
    {
      vcpu: 4,
      memoryGib: 8,
      arch: 'arm64',
      maxPods: 58,
      onDemandPerHour: 0.42,
      gpu: { name: 'NVIDIA T4G', count: 1, memoryGib: 16, vendor: 'nvidia' },
    },
  ],
  [
    'g5g.2xlarge',
    {
      vcpu: 8,
      memoryGib: 16,
      arch: 'arm64',
      maxPods: 58,
      onDemandPerHour: 0.556,
      gpu: { name: 'NVIDIA T4G', count: 1, memoryGib: 16, vendor: 'nvidia' },
    },
  ],
  [
    'g6.xlarge',
    {
      vcpu: 4,
      memoryGib: 16,
      arch: 'amd64',
      maxPods: 58,
      onDemandPerHour: 0.8048,
      gpu: { name: 'NVIDIA L4', count: 1, memoryGib: 22, vendor: 'nvidia' },
    },
  ],
];

/** A platform team's set-up for the development page; figures are made up. */
export const platformContext: PlatformContext = {
  today: '2026-11-21',
  accounts: [
    {
      alias: 'sandbox',
      partition: 'aws',
      regions: ['us-east-1'],
      readerRole: 'reader',
      adminRole: 'admin',
      state: { bucket: 'state', region: 'us-east-1' },
      apply: { by: 'operator', runner: 'hosted' },
      allowedGroups: [],
      operatorsGroup: 'group:default/platform-operators',
      egressCidrs: { backstage: ['198.51.100.7/32'], ci: ['192.0.2.16/28'] },
      dns: [{ zone: 'sandbox.acme.dev', zoneId: 'Z0SANDBOX' }],
      vpcs: [],
      git: { fluxCredentialSecret: 'flux' },
      tags: {},
      guardrails: {
        oldestKubernetes: '1.35',
        maxHourlyUsd: 20,
        gpuFamilies: ['g5g', 'g6'],
        endpointOpen: false,
      },
    },
  ],
  preset: {
    id: 'gitops-platform',
    title: 'GitOps platform',
    text: 'For web services and APIs. New network, one NAT gateway. Small ARM nodes come and go with demand (Karpenter). HTTPS addresses with certificates that renew themselves. Git is the only way in (Flux).',
    gives:
      'Gives up: all nodes are spot, so AWS may take one back with 2 minutes’ notice. Images must be built for arm64.',
    answers: {
      zones: 3,
      vpcCidr: '10.0.0.0/16',
      natGateways: 'one',
      supportPolicy: 'STANDARD',
      endpoint: 'allow-list',
      system: { instanceType: 't4g.medium', buys: 'spot', desired: 3, max: 5 },
      pools: [
        {
          name: 'default',
          kind: 'general',
          arch: 'arm64',
          buys: 'spot',
          categories: ['c', 'm', 'r', 't'],
          limits: { cpu: 100, memory: 100 },
          expireAfterHours: 24,
          diskGib: 50,
        },
      ],
      ingress: {
        entry: 'traefik',
        reach: 'public',
        certificates: 'letsencrypt',
      },
    },
    order: 1,
    idleNodes: [{ instanceType: 'c7g.large', count: 1, buys: 'spot' }],
  },
  components: [],
  versions: {
    template: '0.1.0',
    kubernetes: {
      default: '1.36',
      versions: [
        {
          version: '1.36',
          standardUntil: '2027-08-02',
          extendedUntil: '2028-08-02',
        },
        {
          version: '1.35',
          standardUntil: '2027-03-27',
          extendedUntil: '2028-03-27',
        },
        {
          version: '1.34',
          standardUntil: '2026-12-02',
          extendedUntil: '2027-12-02',
        },
      ],
    },
    pins: {},
  },
  instanceTypes: new Map(types),
  pricesOf: region =>
    region === 'us-east-1'
      ? {
          region,
          asOf: '2026-07-06',
          source: 'list prices',
          controlPlane: { standard: 0.1, extended: 0.6 },
          natGateway: 0.045,
          loadBalancer: 0.0225,
          publicIpv4: 0.005,
          gp3GibMonth: 0.08,
          fargate: { vcpu: 0.04048, gib: 0.004445 },
          hoursPerMonth: 730,
        }
      : undefined,
  spotFraction: 0.4,
  repositoryHosts: [
    { host: 'git.acme.dev', scm: 'gitea', baseUrl: 'https://git.acme.dev' },
  ],
  taken: [
    {
      entityRef: 'resource:default/bluesky',
      cluster: 'sandbox/us-east-1/bluesky',
      owner: 'group:default/team-platform',
    },
  ],
  vpcs: [{ account: 'sandbox', cidr: '10.0.0.0/16', cluster: 'bluesky' }],
};
