import type { PlatformAnswers, PoolAnswers } from './answers';
import { proposeVpcRange } from './addresses/vpcRange';
import { planSubnets } from './addresses/subnetPlan';
import type { SubnetPlan } from './addresses/subnetPlan';
import type { AccountFacts, PlatformContext } from './platformContext';

/** Answers with nothing left open; may still be wrong. @public */
export interface CompleteAnswers {
  preset: string;
  name: string;
  /** Full entity ref as far as the text allows. */
  owner: string;
  description: string;
  repoUrl: string;
  account: string;
  region: string;
  zones: number;
  vpcCidr: string;
  natGateways: 'one' | 'per-zone';
  subnets: SubnetPlan;
  kubernetesVersion: string;
  supportPolicy: 'STANDARD' | 'EXTENDED';
  endpoint: 'private' | 'allow-list';
  /** Without those of the account profile; empty for a private endpoint. */
  allowedCidrs: string[];
  system: {
    instanceType: string;
    buys: 'spot' | 'on-demand';
    desired: number;
    max: number;
  };
  pools: PoolAnswers[];
  ingress: {
    entry: 'traefik' | 'none';
    reach: 'public' | 'internal';
    domain: string;
    certificates: 'letsencrypt' | 'letsencrypt-staging' | 'none';
    email: string;
    dashboard: boolean;
  };
  sampleApp: boolean;
  gpuSmokeTest: boolean;
}

/** The profile that the answers name. */
export function accountOf(
  answers: { account: string },
  context: PlatformContext,
): AccountFacts | undefined {
  return context.accounts.find(account => account.alias === answers.account);
}

/** Fills what is open from preset and profile, and drops answers whose condition went away. */
export function completeAnswers(
  given: PlatformAnswers,
  context: PlatformContext,
): CompleteAnswers {
  const preset = context.preset.answers;
  const account = accountOf(given, context);
  const zones = given.zones ?? preset.zones;
  const vpcCidr =
    given.vpcCidr ??
    proposeVpcRange(
      preset.vpcCidr,
      context.vpcs
        .filter(vpc => vpc.account === given.account)
        .map(vpc => vpc.cidr),
    );
  const endpoint = given.endpoint ?? preset.endpoint;
  const pools = (given.pools ?? preset.pools).map(withoutForeignAnswers);
  const ingress = given.ingress ?? preset.ingress;
  const hasEntry = ingress.entry !== 'none';
  return {
    preset: given.preset,
    name: given.name,
    owner: fullOwner(given.owner),
    description: given.description?.trim() ?? '',
    repoUrl: given.repoUrl,
    account: given.account,
    region: given.region ?? account?.regions[0] ?? '',
    zones,
    vpcCidr,
    natGateways: given.natGateways ?? preset.natGateways,
    subnets: given.subnets ??
      planSubnets(vpcCidr, zones) ?? { private: [], public: [], intra: [] },
    kubernetesVersion:
      given.kubernetesVersion ?? context.versions.kubernetes.default,
    supportPolicy: given.supportPolicy ?? preset.supportPolicy,
    endpoint,
    allowedCidrs: endpoint === 'private' ? [] : given.allowedCidrs ?? [],
    system: given.system ?? preset.system,
    pools,
    ingress: {
      entry: ingress.entry,
      reach: ingress.reach,
      domain: given.ingress?.domain || account?.dns[0]?.zone || '',
      certificates: hasEntry ? ingress.certificates : 'none',
      email:
        hasEntry && ingress.certificates !== 'none'
          ? given.ingress?.email?.trim() ?? ''
          : '',
      dashboard: hasEntry && ingress.dashboard,
    },
    sampleApp: given.sampleApp ?? preset.sampleApp,
    gpuSmokeTest:
      (given.gpuSmokeTest ?? preset.gpuSmokeTest) &&
      pools.some(pool => pool.kind === 'gpu'),
  };
}

function withoutForeignAnswers(pool: PoolAnswers): PoolAnswers {
  const { categories, minGeneration, family, sizes, ...rest } = pool;
  return pool.kind === 'gpu'
    ? { ...rest, family, sizes }
    : {
        ...rest,
        categories,
        minGeneration,
        limits: { cpu: pool.limits.cpu, memory: pool.limits.memory },
      };
}

function fullOwner(owner: string): string {
  const match = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(owner.trim());
  if (!match) {
    return owner;
  }
  const [, kind = 'group', namespace = 'default', name] = match;
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
