import type { InstanceTypeFacts } from '../../cost/priceTable';
import type { PlatformAnswers } from '../answers';
import type { AccountFacts, PlatformContext } from '../platformContext';

const type = (
  vcpu: number,
  memoryGib: number,
  arch: 'arm64' | 'amd64',
  maxPods: number,
  onDemandPerHour: number,
  gpus?: number,
): InstanceTypeFacts => ({
  vcpu,
  memoryGib,
  arch,
  maxPods,
  onDemandPerHour,
  ...(gpus
    ? { gpu: { name: 'T4G', count: gpus, vendor: 'nvidia', memoryGib: 16 } }
    : {}),
});

const instanceTypes = new Map<string, InstanceTypeFacts>([
  ['t4g.medium', type(2, 4, 'arm64', 17, 0.0336)],
  ['t4g.large', type(2, 8, 'arm64', 35, 0.0672)],
  ['t3.medium', type(2, 4, 'amd64', 17, 0.0416)],
  ['c7g.large', type(2, 4, 'arm64', 29, 0.0725)],
  ['c7g.4xlarge', type(16, 32, 'arm64', 234, 0.58)],
  ['m7g.large', type(2, 8, 'arm64', 29, 0.0816)],
  ['r7g.large', type(2, 16, 'arm64', 29, 0.1071)],
  ['c7i.large', type(2, 4, 'amd64', 29, 0.0893)],
  ['g5g.xlarge', type(4, 8, 'arm64', 58, 0.42, 1)],
  ['g5g.16xlarge', type(64, 128, 'arm64', 737, 2.744, 2)],
  ['g6.xlarge', type(4, 16, 'amd64', 58, 0.8048, 1)],
]);

const sandbox: AccountFacts = {
  alias: 'sandbox',
  partition: 'aws',
  regions: ['us-east-1'],
  readerRole: 'reader',
  adminRole: 'admin',
  state: { bucket: 'b', region: 'us-east-1' },
  apply: { by: 'operator', runner: 'hosted' },
  allowedGroups: [],
  operatorsGroup: 'group:default/platform-operators',
  egressCidrs: { ci: ['192.0.2.16/28'], backstage: ['198.51.100.7/32'] },
  dns: [{ zone: 'sandbox.acme.dev', zoneId: 'Z0SANDBOX' }],
  vpcs: [],
  git: { fluxCredentialSecret: 'platform/flux-git' },
  tags: {},
  guardrails: {
    oldestKubernetes: '1.34',
    maxHourlyUsd: 20,
    gpuFamilies: ['g5g', 'g6'],
    endpointOpen: false,
  },
};

/** An account profile like that of the demo, changed. */
export function exampleAccount(changes: Partial<AccountFacts> = {}) {
  return { ...sandbox, ...changes };
}

/** A context in which {@link exampleAnswers} have no finding that is an error. */
export function exampleContext(
  changes: Partial<PlatformContext> = {},
): PlatformContext {
  return {
    today: '2026-11-21',
    accounts: [sandbox],
    preset: {
      id: 'gitops-platform',
      title: 'GitOps platform',
      text: 't',
      gives: 'g',
      answers: {
        zones: 3,
        vpcCidr: '10.0.0.0/16',
        natGateways: 'one',
        supportPolicy: 'STANDARD',
        endpoint: 'allow-list',
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
            categories: ['c', 'm', 'r', 't'],
            minGeneration: 5,
            limits: { cpu: 100, memory: 200 },
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
            version: '1.34',
            standardUntil: '2026-12-02',
            extendedUntil: '2027-12-02',
          },
          {
            version: '1.33',
            standardUntil: '2026-07-29',
            extendedUntil: '2027-07-29',
          },
        ],
      },
      pins: { 'ami-alias': 'al2023@v1' },
    },
    instanceTypes,
    pricesOf: region =>
      region === 'us-east-1'
        ? {
            region,
            asOf: '2026-07-06',
            source: 'list',
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
      { host: 'github.com', scm: 'github', baseUrl: 'https://github.com' },
    ],
    taken: [],
    vpcs: [],
    ...changes,
  };
}

/** Answers without an error, changed. */
export function exampleAnswers(
  changes: Partial<PlatformAnswers> = {},
): PlatformAnswers {
  return {
    preset: 'gitops-platform',
    name: 'checkout',
    owner: 'group:default/team-checkout',
    repoUrl: 'git.acme.dev?owner=platforms&repo=checkout',
    account: 'sandbox',
    ingress: {
      entry: 'traefik',
      reach: 'public',
      domain: 'sandbox.acme.dev',
      certificates: 'letsencrypt',
      email: 'platform@acme.dev',
    },
    ...changes,
  };
}
