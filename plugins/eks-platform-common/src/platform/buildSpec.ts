import { stringifyClusterRef } from '../cluster/clusterRef';
import type { PlatformAnswers } from './answers';
import { serviceRange } from './addresses/vpcRange';
import { accountOf, existingVpc } from './completeAnswers';
import type { CompleteAnswers } from './completeAnswers';
import type { AccountFacts, PlatformContext } from './platformContext';
import type { PlatformSpec } from './platformSpec';
import { poolSpec } from './poolSpec';
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
    repository: repositoryOf(answers, context, account),
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
      mode: answers.networkMode,
      existing: existingNetwork(answers, account),
      cidr: answers.vpcCidr,
      serviceCidr: serviceRange(answers.vpcCidr),
      privateSubnets: answers.subnets.private,
      publicSubnets: answers.subnets.public,
      intraSubnets: answers.subnets.intra,
      natGateways: answers.natGateways,
    },
    system: {
      placement: answers.system.placement,
      tainted: answers.system.tainted,
      instanceType: answers.system.instanceType,
      arch:
        context.instanceTypes.get(answers.system.instanceType)?.arch ?? 'amd64',
      capacityType: answers.system.buys === 'spot' ? 'SPOT' : 'ON_DEMAND',
      min: Math.min(2, answers.system.desired),
      desired: answers.system.desired,
      max: answers.system.max,
    },
    pools: answers.pools.map(pool =>
      poolSpec(pool, context.versions.pins['ami-alias'] ?? '', answers.region),
    ),
    ingress: {
      enabled: answers.ingress.entry === 'traefik',
      reach: answers.ingress.reach,
      parentZone: domain,
      parentZoneId: parent?.zoneId ?? '',
      parentZoneRoleArn: parent?.roleArn,
      zone: clusterZone(answers, domain),
      ownZone: answers.ingress.zone === 'own',
      certificates: answers.ingress.certificates,
      email: answers.ingress.email,
      byoSecret: answers.ingress.byoSecret,
    },
    components: [],
    options: {},
    estimate: { monthlyUsd: null },
    versions: context.versions.pins,
    answers: recorded,
  };
}

function repositoryOf(
  answers: CompleteAnswers,
  context: PlatformContext,
  account: AccountFacts | undefined,
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
    cloneUrl:
      account?.git.fluxProtocol === 'ssh'
        ? // A port is that of the pages.
          `ssh://git@${host.replace(/:\d+$/, '')}/${owner}/${repo}.git`
        : `${url}.git`,
    path: answers.repositoryPath,
  };
}

function existingNetwork(
  answers: CompleteAnswers,
  account: AccountFacts | undefined,
): PlatformSpec['network']['existing'] {
  const vpc =
    answers.networkMode === 'existing'
      ? existingVpc(answers, account)
      : undefined;
  return (
    vpc && {
      vpcId: vpc.id,
      privateSubnetIds: vpc.privateSubnetIds,
      publicSubnetIds: vpc.publicSubnetIds,
    }
  );
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
    fluxProtocol: account?.git.fluxProtocol ?? 'https',
  };
}
