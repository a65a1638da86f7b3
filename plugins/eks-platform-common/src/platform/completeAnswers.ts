import type { PlatformAnswers, PoolAnswers } from './answers';
import { completeComponents } from './components';
import type { CompleteComponentAnswer } from './components';
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
  /** Without slashes at either end; empty for the root. */
  repositoryPath: string;
  account: string;
  region: string;
  zones: number;
  networkMode: 'create' | 'existing';
  /** Empty for a new VPC. */
  vpcId: string;
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
    placement: 'managed-node-group' | 'fargate';
    tainted: boolean;
  };
  pools: PoolAnswers[];
  ingress: {
    entry: 'traefik' | 'none';
    reach: 'public' | 'internal';
    domain: string;
    certificates: 'letsencrypt' | 'letsencrypt-staging' | 'byo' | 'none';
    email: string;
    byoSecret: string;
    zone: 'own' | 'shared';
  };
  components: Record<string, CompleteComponentAnswer>;
}

/** The profile that the answers name. */
export function accountOf(
  answers: { account: string },
  context: PlatformContext,
): AccountFacts | undefined {
  return context.accounts.find(account => account.alias === answers.account);
}

const NO_SUBNETS: SubnetPlan = { private: [], public: [], intra: [] };

/** Fills what is open from preset and profile, and drops answers whose condition went away. */
export function completeAnswers(
  given: PlatformAnswers,
  context: PlatformContext,
): CompleteAnswers {
  const preset = context.preset.answers;
  const account = accountOf(given, context);
  const zones = given.zones ?? preset.zones;
  const networkMode = given.networkMode ?? preset.networkMode ?? 'create';
  const vpc =
    networkMode === 'existing' ? existingVpc(given, account) : undefined;
  const vpcCidr =
    vpc?.cidr ??
    given.vpcCidr ??
    proposeVpcRange(
      preset.vpcCidr,
      context.vpcs
        .filter(other => other.account === given.account)
        .map(other => other.cidr),
    );
  const endpoint = given.endpoint ?? preset.endpoint;
  const pools = (given.pools ?? preset.pools).map(withoutForeignAnswers);
  const ingress = given.ingress ?? preset.ingress;
  const system = given.system ?? preset.system;
  const hasEntry = ingress.entry !== 'none';
  return {
    preset: given.preset,
    name: given.name,
    owner: fullOwner(given.owner),
    description: given.description?.trim() ?? '',
    repoUrl: given.repoUrl,
    repositoryPath: given.repositoryPath?.trim() ?? '',
    account: given.account,
    region: given.region ?? account?.regions[0] ?? '',
    zones,
    networkMode,
    vpcId: networkMode === 'existing' ? vpc?.id ?? given.vpcId ?? '' : '',
    vpcCidr,
    natGateways: given.natGateways ?? preset.natGateways,
    subnets:
      networkMode === 'existing'
        ? NO_SUBNETS
        : given.subnets ?? planSubnets(vpcCidr, zones) ?? NO_SUBNETS,
    kubernetesVersion:
      given.kubernetesVersion ?? context.versions.kubernetes.default,
    supportPolicy: given.supportPolicy ?? preset.supportPolicy,
    endpoint,
    allowedCidrs: endpoint === 'private' ? [] : given.allowedCidrs ?? [],
    system: {
      ...system,
      placement: system.placement ?? 'managed-node-group',
      tainted: system.tainted ?? true,
    },
    pools,
    ingress: {
      entry: ingress.entry,
      reach: ingress.reach,
      domain: given.ingress?.domain || account?.dns[0]?.zone || '',
      certificates: hasEntry ? ingress.certificates : 'none',
      email:
        hasEntry && ingress.certificates.startsWith('letsencrypt')
          ? given.ingress?.email?.trim() ?? ''
          : '',
      byoSecret:
        hasEntry && ingress.certificates === 'byo'
          ? given.ingress?.byoSecret?.trim() ?? ''
          : '',
      zone: ingress.zone ?? 'own',
    },
    components: completeComponents({
      components: context.components,
      given: given.components,
      preset: preset.components,
    }),
  };
}

/** The VPC that the answers name; the profile's only one in the region when they name none. */
export function existingVpc(
  answers: { vpcId?: string; region?: string },
  account: AccountFacts | undefined,
): AccountFacts['vpcs'][number] | undefined {
  const region = answers.region ?? account?.regions[0];
  const offered = account?.vpcs.filter(vpc => vpc.region === region) ?? [];
  if (answers.vpcId) {
    return offered.find(vpc => vpc.id === answers.vpcId);
  }
  return offered.length === 1 ? offered[0] : undefined;
}

function withoutForeignAnswers(pool: PoolAnswers): PoolAnswers {
  const { categories, minGeneration, families, family, ...rest } = pool;
  const { gpus, ...limits } = pool.limits;
  return pool.kind === 'gpu'
    ? { ...rest, family }
    : { ...rest, categories, minGeneration, families, limits };
}

function fullOwner(owner: string): string {
  const match = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(owner.trim());
  if (!match) {
    return owner;
  }
  const [, kind = 'group', namespace = 'default', name] = match;
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
