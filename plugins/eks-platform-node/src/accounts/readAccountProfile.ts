import type { AccountProfile } from './AccountProfile';
import { findCidrFault } from './cidr';
import type { ProfileConfig } from './ProfileConfig';
import { profileRules as rules } from './profileRules';

const DEFAULT_FLUX_SECRET = 'eks-platform/flux-git-credential';

/** Reads one entry of `eksPlatform.accounts`. */
export function readAccountProfile(config: ProfileConfig): AccountProfile {
  const regions = config.texts('regions', rules.region);
  if (regions.length === 0) {
    config.fail('regions', 'is empty: name at least one region');
  }
  const apply = readApply(config);
  return {
    alias: config.text('alias', rules.alias),
    description: config.optionalText('description', rules.word),
    accountId: config.text('accountId', rules.accountId),
    partition: readPartition(config, regions),
    regions,
    readerRole: config.text('readerRole', rules.roleName),
    externalId: config.optionalText('externalId', rules.externalId),
    operatorRole: config.optionalText('operatorRole', rules.roleName),
    adminRole: config.text('adminRole', rules.roleName),
    state: {
      bucket: config.text('state.bucket', rules.bucket),
      region: config.text('state.region', rules.region),
      kmsAlias: config.optionalText('state.kmsAlias', rules.kmsAlias),
    },
    apply,
    allowedGroups: config.texts('allowedGroups', rules.group),
    operatorsGroup:
      apply.by === 'operator'
        ? config.text('operatorsGroup', rules.group)
        : config.optionalText('operatorsGroup', rules.group) ?? '',
    egressCidrs: {
      ci: readCidrs(config, 'egressCidrs.ci'),
      backstage: readCidrs(config, 'egressCidrs.backstage'),
    },
    dns: config.children('dns').map(zone => ({
      zone: zone.text('zone', rules.zone),
      zoneId: zone.text('zoneId', rules.zoneId),
      roleArn: zone.optionalText('roleArn', rules.roleArn),
    })),
    vpcs: config.children('vpcs').map(vpc => readVpc(vpc, regions)),
    git: {
      fluxCredentialSecret:
        config.optionalText('git.fluxCredentialSecret', rules.secretName) ??
        DEFAULT_FLUX_SECRET,
      fluxProtocol: config.oneOf('git.fluxProtocol', ['https', 'ssh'], 'https'),
    },
    permissionsBoundary: config.optionalText(
      'permissionsBoundary',
      rules.policyName,
    ),
    tags: config.textMap('tags', rules.word),
    guardrails: readGuardrails(config),
  };
}

function readVpc(
  config: ProfileConfig,
  regions: string[],
): AccountProfile['vpcs'][number] {
  const region = config.optionalText('region', rules.region) ?? regions[0];
  if (!regions.includes(region)) {
    config.fail(
      'region',
      `is "${region}": expected one of ${regions.join(', ')}`,
    );
  }
  const cidr = config.text('cidr', rules.word);
  const fault = findCidrFault(cidr);
  if (fault) {
    config.fail('cidr', `is "${cidr}": ${fault}`);
  }
  const privateSubnetIds = config.texts('privateSubnetIds', rules.subnetId);
  if (privateSubnetIds.length < 2) {
    config.fail(
      'privateSubnetIds',
      `has ${privateSubnetIds.length}: EKS needs subnets in two zones or more`,
    );
  }
  return {
    id: config.text('id', rules.vpcId),
    region,
    cidr,
    description: config.optionalText('description', rules.word),
    privateSubnetIds,
    publicSubnetIds: config.texts('publicSubnetIds', rules.subnetId),
  };
}

function readApply(config: ProfileConfig): AccountProfile['apply'] {
  const by = config.oneOf('apply.by', [
    'operator',
    'github-actions',
    'gitlab-ci',
    'codebuild',
  ]);
  const role = (key: string) =>
    by === 'operator'
      ? config.optionalText(key, rules.roleName)
      : config.text(key, rules.roleName);
  return {
    by,
    runner: config.oneOf('apply.runner', ['hosted', 'self-hosted'], 'hosted'),
    planRole: role('apply.planRole'),
    applyRole: role('apply.applyRole'),
  };
}

function readPartition(config: ProfileConfig, regions: string[]): string {
  const partitions = new Set(regions.map(partitionOf));
  if (partitions.size > 1) {
    config.fail(
      'regions',
      `are of the partitions ${[...partitions].join(
        ' and ',
      )}: an account is in one`,
    );
  }
  const [derived] = partitions;
  const given = config.optionalText('partition', rules.word) ?? derived;
  if (given !== derived) {
    config.fail(
      'partition',
      `is "${given}", but the regions are of "${derived}": leave it out`,
    );
  }
  return given;
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function readCidrs(config: ProfileConfig, key: string): string[] {
  const cidrs = config.texts(key, rules.word);
  cidrs.forEach((cidr, i) => {
    const fault = findCidrFault(cidr);
    if (fault) {
      config.fail(`${key}[${i}]`, `is "${cidr}": ${fault}`);
    }
  });
  return cidrs;
}

function readGuardrails(config: ProfileConfig): AccountProfile['guardrails'] {
  const families = config.texts('guardrails.gpuFamilies', rules.gpuFamily);
  return {
    oldestKubernetes: config.optionalText(
      'guardrails.oldestKubernetes',
      rules.minorVersion,
    ),
    maxHourlyUsd: config.positive('guardrails.maxHourlyUsd'),
    gpuFamilies: families.length > 0 ? families : undefined,
    endpointOpen: config.flag('guardrails.endpointOpen'),
    gpuQuotaVcpu: {
      spot: config.positive('guardrails.gpuQuotaVcpu.spot'),
      onDemand: config.positive('guardrails.gpuQuotaVcpu.onDemand'),
    },
  };
}
