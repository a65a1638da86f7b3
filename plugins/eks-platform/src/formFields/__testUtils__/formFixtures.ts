import type {
  AccountChoice,
  CheckedAnswers,
  ComponentChoice,
  ComponentState,
  EstimatedCost,
  Finding,
  FormFacts,
  Quantity,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const usd = (value: number): Quantity => ({
  bound: 'exact',
  value,
  unit: 'USD/h',
  source: 'test',
});

export const cost: EstimatedCost = {
  low: usd(0.2143),
  high: usd(0.3183),
  ceiling: { bound: 'atMost', value: 5.1, unit: 'USD/h', source: 'test' },
  limit: 20,
  items: [
    { name: 'Control plane', perHour: usd(0.1), high: usd(0.1) },
    { name: '3 × t4g.medium, spot', perHour: usd(0.0403), high: usd(0.1008) },
    {
      name: 'KMS key',
      perHour: {
        bound: 'unknown',
        reason: 'no price in the table',
        unit: 'USD/h',
        source: 'test',
      },
      high: usd(0),
    },
  ],
  notCounted: ['traffic', 'logs'],
  source: 'us-east-1 list prices',
};

const velero: ComponentChoice = {
  name: 'velero',
  title: 'Velero',
  description: 'Nightly backups',
  version: '11.0.0',
  ask: {
    page: 'operations',
    group: 'Backup',
    default: false,
    choice: true,
    order: 10,
  },
  requires: ['storage'],
  parameters: [
    {
      name: 'hour',
      title: 'Back up at',
      type: 'integer',
      default: 2,
      minimum: 0,
      maximum: 23,
      required: false,
    },
    {
      name: 'target',
      title: 'Where to',
      type: 'choice',
      default: 's3',
      choices: [
        { value: 's3', title: 'S3' },
        { value: 'other', title: 'Elsewhere' },
      ],
      required: false,
    },
    {
      name: 'excluded',
      title: 'Leave out',
      type: 'list',
      default: [],
      items: [
        {
          name: 'name',
          title: 'Namespace',
          type: 'string',
          maxLength: 63,
          required: true,
        },
        {
          name: 'days',
          title: 'Days',
          type: 'integer',
          default: 1,
          minimum: 1,
          maximum: 9,
          required: false,
        },
      ],
      minItems: 0,
      maxItems: 2,
      required: false,
    },
  ],
};

const components: ComponentChoice[] = [
  {
    ...velero,
    name: 'hello',
    title: 'Sample app',
    description: 'Proves the way from git to https',
    version: undefined,
    ask: {
      ...velero.ask,
      page: 'workloads',
      group: 'First apps',
      default: true,
    },
    requires: [],
    parameters: [],
  },
  {
    ...velero,
    name: 'gpu-smoke',
    title: 'GPU smoke test',
    description: 'One pod a day runs nvidia-smi',
    version: undefined,
    ask: {
      ...velero.ask,
      page: 'workloads',
      group: 'First apps',
      default: true,
    },
    requires: [],
    parameters: [],
    whenHint: 'a GPU pool',
  },
  velero,
  {
    ...velero,
    name: 'storage',
    title: 'Storage',
    description: 'Volumes',
    requires: [],
    parameters: [],
  },
];

/** State of a component that may be chosen and is not. */
export const componentState: ComponentState = {
  offered: true,
  chosen: false,
  hidden: [],
};

export const sandbox: AccountChoice = {
  alias: 'sandbox',
  regions: ['us-east-1'],
  applyBy: 'operator',
  operatorsGroup: 'group:default/platform-operators',
  domains: ['sandbox.acme.dev'],
  allowedCidrs: [{ cidr: '198.51.100.7/32', what: 'Backstage' }],
  vpcs: [],
  vpcsInUse: [{ cidr: '10.0.0.0/16', cluster: 'bluesky' }],
  guardrails: {
    maxHourlyUsd: 20,
    gpuFamilies: ['g5g'],
    endpointOpen: false,
  },
};

export const facts: FormFacts = {
  components,
  accounts: [
    sandbox,
    { ...sandbox, alias: 'data-dev', locked: 'Needs group data-admins' },
  ],
  kubernetesVersions: [
    {
      version: '1.36',
      standardUntil: '2027-08-02',
      extendedUntil: '2028-08-02',
    },
    {
      version: '1.34',
      standardUntil: '2026-12-02',
      extendedUntil: '2027-12-02',
      locked: 'sandbox allows 1.35 and newer',
    },
  ],
  families: [],
  systemTypes: [
    {
      name: 't4g.medium',
      arch: 'arm64',
      vcpu: 2,
      memoryGib: 4,
      maxPods: 17,
    },
  ],
  gpuFamilies: [
    {
      family: 'g6',
      gpu: 'NVIDIA L4',
      arch: 'amd64',
      sizes: [
        { size: 'xlarge', gpus: 1, vcpu: 4, memoryGib: 16, perHour: 0.8 },
      ],
    },
    {
      family: 'g5g',
      gpu: 'NVIDIA T4G',
      arch: 'arm64',
      sizes: [
        { size: 'xlarge', gpus: 1, vcpu: 4, memoryGib: 8, perHour: 0.42 },
        { size: '2xlarge', gpus: 1, vcpu: 8, memoryGib: 16 },
      ],
    },
  ],
  presets: [
    {
      id: 'gitops-platform',
      title: 'GitOps platform',
      text: 'For web services.',
      gives: 'Gives up: nodes are spot.',
      cost,
      answers: {
        zones: 3,
        vpcCidr: '10.0.0.0/16',
        natGateways: 'one',
        system: {
          instanceType: 't4g.medium',
          buys: 'spot',
          desired: 3,
          max: 5,
        },
        pools: [
          {
            name: 'default',
            kind: 'general',
            arch: 'arm64',
            buys: 'spot',
            categories: ['c', 'm'],
            limits: { cpu: 100, memory: 100 },
            expireAfterHours: 24,
          },
        ],
        ingress: {
          entry: 'traefik',
          reach: 'public',
          certificates: 'letsencrypt',
          dashboard: true,
        },
      },
    },
  ],
  repositoryHosts: [
    { host: 'git.acme.dev', scm: 'gitea', owners: ['platforms'] },
  ],
  demo: true,
};

/** Answer of a check with these findings. */
export function checkedWith(findings: Finding[] = []): CheckedAnswers {
  return {
    findings,
    cost,
    derived: {
      clusterZone: 'k8s-us-east-1-checkout.sandbox.acme.dev',
      vpcCidr: '10.1.0.0/16',
      subnets: {
        private: ['10.1.0.0/20', '10.1.16.0/20', '10.1.32.0/20'],
        public: ['10.1.48.0/24', '10.1.49.0/24', '10.1.50.0/24'],
        intra: ['10.1.52.0/24', '10.1.53.0/24', '10.1.54.0/24'],
      },
      systemFit: 'Fits with one node gone',
      poolCeilings: { default: 3.12 },
      prices: {
        controlPlane: { standard: 0.1, extended: 0.6 },
        natGateway: 0.045,
      },
    },
  };
}
