import { stringifyClusterRef } from '../cluster/clusterRef';
import type { PlatformAnswers, PoolAnswers } from './answers';
import { serviceRange } from './addresses/vpcRange';
import { accountOf } from './completeAnswers';
import type { CompleteAnswers } from './completeAnswers';
import { gpuTypeNames } from './machines';
import type { AccountFacts, PlatformContext } from './platformContext';
import type { PlatformSpec, PoolSpec } from './platformSpec';
import { parseRepoUrlAnswer } from './repoUrl';

/** Name of the zone that the cluster's hosts are in. */
export function clusterZone(
  answers: { region: string; name: string },
  domain: string,
): string {
  return `k8s-${answers.region}-${answers.name}.${domain}`;
}

/** All addresses that may reach the API endpoint: the profile's first, then the user's. */
export function endpointCidrs(
  answers: CompleteAnswers,
  account: AccountFacts | undefined,
): string[] {
  if (answers.endpoint === 'private') {
    return [];
  }
  const { backstage = [], ci = [] } = account?.egressCidrs ?? {};
  return [...new Set([...backstage, ...ci, ...answers.allowedCidrs])];
}

/**
 * Turns complete answers into a spec without components; the result is only meaningful when no rule finds an error.
 *
 * @public
 */
export function buildSpec(options: {
  given: PlatformAnswers;
  answers: CompleteAnswers;
  context: PlatformContext;
}): PlatformSpec {
  const { given, answers, context } = options;
  const account = accountOf(answers, context);
  const { edited, ...recorded } = given;
  const { domain } = answers.ingress;
  const parent = account?.dns.find(zone => zone.zone === domain);
  return {
    schemaVersion: 1,
    template: { name: 'eks-platform', version: context.versions.template },
    preset: answers.preset,
    name: answers.name,
    owner: answers.owner,
    description: answers.description,
    repository: repositoryOf(answers, context),
    account: accountSpec(answers.account, account),
    region: answers.region,
    zones: ['a', 'b', 'c']
      .slice(0, answers.zones)
      .map(letter => `${answers.region}${letter}`),
    cluster: {
      name: answers.name,
      ref: stringifyClusterRef({
        account: answers.account,
        region: answers.region,
        name: answers.name,
      }),
      kubernetesVersion: answers.kubernetesVersion,
      supportPolicy: answers.supportPolicy,
      endpoint: {
        public: answers.endpoint === 'allow-list',
        cidrs: endpointCidrs(answers, account),
      },
    },
    network: {
      cidr: answers.vpcCidr,
      serviceCidr: serviceRange(answers.vpcCidr),
      privateSubnets: answers.subnets.private,
      publicSubnets: answers.subnets.public,
      intraSubnets: answers.subnets.intra,
      natGateways: answers.natGateways,
    },
    system: {
      instanceType: answers.system.instanceType,
      arch:
        context.instanceTypes.get(answers.system.instanceType)?.arch ?? 'amd64',
      capacityType: answers.system.buys === 'spot' ? 'SPOT' : 'ON_DEMAND',
      min: Math.min(2, answers.system.desired),
      desired: answers.system.desired,
      max: answers.system.max,
    },
    pools: answers.pools.map(pool =>
      poolSpec(pool, context.versions.pins['ami-alias'] ?? ''),
    ),
    ingress: {
      enabled: answers.ingress.entry === 'traefik',
      reach: answers.ingress.reach,
      parentZone: domain,
      parentZoneId: parent?.zoneId ?? '',
      parentZoneRoleArn: parent?.roleArn,
      zone: clusterZone(answers, domain),
      certificates: answers.ingress.certificates,
      email: answers.ingress.email,
      dashboard: answers.ingress.dashboard,
    },
    apps: { sample: answers.sampleApp, gpuSmokeTest: answers.gpuSmokeTest },
    components: [],
    versions: context.versions.pins,
    answers: recorded,
  };
}

function repositoryOf(
  answers: CompleteAnswers,
  context: PlatformContext,
): PlatformSpec['repository'] {
  const { host, owner, repo } = parseRepoUrlAnswer(answers.repoUrl) ?? {
    host: '',
    owner: '',
    repo: '',
  };
  const known = context.repositoryHosts.find(item => item.host === host);
  const url = `${known?.baseUrl ?? `https://${host}`}/${owner}/${repo}`;
  return {
    scm: known?.scm ?? 'github',
    host,
    owner,
    name: repo,
    branch: 'main',
    url,
    cloneUrl: `${url}.git`,
    path: '',
  };
}

function accountSpec(
  alias: string,
  account: AccountFacts | undefined,
): PlatformSpec['account'] {
  return {
    alias,
    partition: account?.partition ?? 'aws',
    readerRole: account?.readerRole ?? '',
    operatorRole: account?.operatorRole,
    adminRole: account?.adminRole ?? '',
    state: account?.state ?? { bucket: '', region: '' },
    apply: account?.apply ?? { by: 'operator' },
    operatorsGroup: account?.operatorsGroup ?? '',
    permissionsBoundary: account?.permissionsBoundary,
    tags: account?.tags ?? {},
    fluxCredentialSecret: account?.git.fluxCredentialSecret ?? '',
  };
}

function poolSpec(pool: PoolAnswers, amiAlias: string): PoolSpec {
  const gpu = pool.kind === 'gpu';
  return {
    name: pool.name,
    gpu,
    arch: pool.arch === 'both' ? ['amd64', 'arm64'] : [pool.arch],
    capacityTypes:
      pool.buys === 'spot-first' ? ['spot', 'on-demand'] : [pool.buys],
    categories: gpu ? [] : pool.categories ?? [],
    minGeneration: gpu ? undefined : pool.minGeneration,
    instanceTypes: gpu ? gpuTypeNames(pool) : [],
    gpuResource: gpu ? 'nvidia.com/gpu' : undefined,
    limits: {
      cpu: pool.limits.cpu,
      memoryGib: pool.limits.memory,
      gpus: gpu ? pool.limits.gpus : undefined,
    },
    expireAfter: `${pool.expireAfterHours ?? (gpu ? 4 : 24)}h`,
    terminationGracePeriod: gpu ? '30m' : '1h',
    // A GPU job is not moved to save money; the node goes when it is empty.
    consolidationPolicy: gpu ? 'WhenEmpty' : 'WhenEmptyOrUnderutilized',
    consolidateAfter: gpu ? '30s' : '1m',
    diskGib: pool.diskGib ?? (gpu ? 100 : 50),
    amiAlias,
    taints: gpu
      ? [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }]
      : [],
    labels: gpu ? { 'nvidia.com/gpu.present': 'true' } : {},
  };
}
