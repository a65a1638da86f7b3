import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { AccountProfiles } from './AccountProfiles';
import { readAccountProfiles } from './readAccountProfiles';

const sandbox = {
  alias: 'sandbox',
  accountId: '111122223333',
  regions: ['us-east-1'],
  readerRole: 'eks-platform-reader',
  adminRole: 'eks-platform-admin',
  state: { bucket: 'acme-tofu-sandbox', region: 'us-east-1' },
  apply: { by: 'operator' },
  operatorsGroup: 'group:default/platform-operators',
};

function read(...accounts: JsonObject[]) {
  return readAccountProfiles(
    mockServices.rootConfig({ data: { eksPlatform: { accounts } } }),
  );
}

describe('readAccountProfiles', () => {
  it('fills in what may be left out', () => {
    expect(read(sandbox)).toEqual([
      {
        ...sandbox,
        description: undefined,
        partition: 'aws',
        externalId: undefined,
        operatorRole: undefined,
        state: { ...sandbox.state, kmsAlias: undefined },
        apply: {
          by: 'operator',
          runner: 'hosted',
          planRole: undefined,
          applyRole: undefined,
        },
        allowedGroups: [],
        egressCidrs: { ci: [], backstage: [] },
        dns: [],
        vpcs: [],
        git: {
          fluxCredentialSecret: 'eks-platform/flux-git-credential',
          fluxProtocol: 'https',
        },
        permissionsBoundary: undefined,
        tags: {},
        guardrails: {
          oldestKubernetes: undefined,
          maxHourlyUsd: undefined,
          gpuFamilies: undefined,
          endpointOpen: false,
          gpuQuotaVcpu: { spot: undefined, onDemand: undefined },
        },
      },
    ]);
    expect(readAccountProfiles(mockServices.rootConfig())).toEqual([]);
  });

  it('reads networks that platforms may be put into', () => {
    const vpc = {
      id: 'vpc-0a1b2c3d',
      cidr: '10.20.0.0/16',
      privateSubnetIds: ['subnet-0a1b2c3d', 'subnet-1a1b2c3d'],
    };
    expect(read({ ...sandbox, vpcs: [vpc] })[0].vpcs).toEqual([
      {
        ...vpc,
        region: 'us-east-1',
        description: undefined,
        publicSubnetIds: [],
      },
    ]);
    for (const [change, message] of [
      [{ id: 'net-1' }, 'vpcs[0].id is "net-1": expected the id of a VPC'],
      [{ cidr: '10.20.0.1/16' }, 'vpcs[0].cidr is "10.20.0.1/16": it has bits'],
      [{ region: 'eu-west-1' }, 'vpcs[0].region is "eu-west-1": expected one'],
      [
        { privateSubnetIds: ['subnet-0a1b2c3d'] },
        'vpcs[0].privateSubnetIds has 1: EKS needs subnets in two zones',
      ],
      [
        { privateSubnetIds: ['x', 'y'] },
        'vpcs[0].privateSubnetIds[0] is "x": expected the id of a subnet',
      ],
    ] as const) {
      expect(() =>
        read({ ...sandbox, vpcs: [{ ...vpc, ...change } as JsonObject] }),
      ).toThrow(message);
    }
  });

  it('knows the partition of a region', () => {
    const regions = ['cn-north-1'];
    expect(read({ ...sandbox, regions })[0].partition).toBe('aws-cn');
  });

  it.each<[string, JsonObject, string]>([
    ['a missing alias', { alias: null }, 'accounts[0].alias is missing'],
    [
      'a bad alias',
      { alias: 'Sand Box' },
      'alias is "Sand Box": expected at most 40 of',
    ],
    [
      'a short account id',
      { accountId: '1234' },
      'accountId is not as it must be: expected 12 digits',
    ],
    [
      'a bare account id',
      { accountId: 111122223333 },
      'accountId is a number: put it between quotes',
    ],
    [
      'tags that are no texts',
      { tags: { 'cost-centre': 42 } },
      'tags.cost-centre is the number 42: put it between quotes',
    ],
    ['a text for tags', { tags: 'team' }, 'tags is not a map'],
    [
      'an ARN as permissions boundary',
      { permissionsBoundary: 'arn:aws:iam::111122223333:policy/bound' },
      'permissionsBoundary is not as it must be: expected the name of an IAM policy',
    ],
    [
      'a protocol that Flux cannot clone with',
      { git: { fluxProtocol: 'http' } },
      'git.fluxProtocol is "http": expected one of https, ssh',
    ],
    [
      'an ARN as secret',
      { git: { fluxCredentialSecret: 'arn:aws:secretsmanager:::secret:x' } },
      'fluxCredentialSecret is not as it must be: expected the name of a secret',
    ],
    ['no region', { regions: [] }, 'regions is empty'],
    [
      'a zone as region',
      { regions: ['us-east-1a'] },
      'regions[0] is "us-east-1a": expected an AWS region',
    ],
    [
      'two partitions',
      { regions: ['us-east-1', 'cn-north-1'] },
      'partitions aws and aws-cn',
    ],
    ['a wrong partition', { partition: 'aws-cn' }, 'the regions are of "aws"'],
    [
      'no reader role',
      { readerRole: null },
      'readerRole is missing: expected the name of an IAM role',
    ],
    ['an ARN as role', { adminRole: 'arn:aws:iam::1:role/x' }, 'not its ARN'],
    ['no state', { state: {} }, 'state.bucket is missing'],
    [
      'an unknown way to apply',
      { apply: { by: 'jenkins' } },
      'expected one of operator, github-actions',
    ],
    [
      'CI without roles',
      { apply: { by: 'github-actions' } },
      'apply.planRole is missing',
    ],
    ['no operators', { operatorsGroup: null }, 'operatorsGroup is missing'],
    [
      'a short group ref',
      { allowedGroups: ['team-web'] },
      'allowedGroups[0] is "team-web": expected the full entity ref',
    ],
    [
      'a bad block',
      { egressCidrs: { ci: ['198.51.100.300/32'] } },
      'egressCidrs.ci[0] is "198.51.100.300/32"',
    ],
    [
      'bits behind the prefix',
      { egressCidrs: { backstage: ['198.51.100.7/24'] } },
      'write 198.51.100.0/24, or 198.51.100.7/32',
    ],
    [
      'a zone with a dot',
      { dns: [{ zone: 'acme.dev.', zoneId: 'Z1' }] },
      'dns[0].zone is "acme.dev."',
    ],
    [
      'a bare version',
      { guardrails: { oldestKubernetes: 1.3 } },
      'is the number 1.3: put it between quotes',
    ],
    [
      'a limit of nothing',
      { guardrails: { maxHourlyUsd: 0 } },
      'maxHourlyUsd is 0',
    ],
  ])('refuses %s', (_, changes, message) => {
    expect(() => read({ ...sandbox, ...changes })).toThrow(message);
  });

  it.each<[string, JsonObject]>([
    ['account id', { accountId: '1111-2222-3333' }],
    ['bare account id', { accountId: 111122223333 }],
    ['external id', { externalId: 111122223333 }],
    ['role', { readerRole: 'arn:aws:iam::111122223333:role/reader' }],
    [
      'zone role',
      { dns: [{ zone: 'a.dev', zoneId: 'Z1', roleArn: '111122223333' }] },
    ],
    ['boundary', { permissionsBoundary: 'arn:aws:iam::111122223333:policy/b' }],
  ])('repeats no account id and no secret of a wrong %s', (_, changes) => {
    let message = '';
    try {
      read({ ...sandbox, ...changes });
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(/^InputError: Config eksPlatform\.accounts\[0\]/);
    expect(message).not.toMatch(/1111-?2222-?3333/);
  });

  it('refuses two profiles of one alias or account, without telling the account id', () => {
    const other = { ...sandbox, alias: 'other', accountId: '444455556666' };
    expect(() => read(sandbox, { ...other, alias: 'sandbox' })).toThrow(
      'accounts[1].alias "sandbox" is the same as eksPlatform.accounts[0].alias',
    );
    expect(() => read(sandbox, { ...sandbox, alias: 'other' })).toThrow(
      /accounts\[1\]\.accountId is the same(?!.*111122223333)/,
    );
  });

  it('finds profiles by alias', () => {
    const profiles = new AccountProfiles(read(sandbox));
    expect(profiles.list()).toHaveLength(1);
    expect(profiles.get('sandbox').readerRole).toBe('eks-platform-reader');
    expect(profiles.find('other')).toBeUndefined();
    expect(() => profiles.get('other')).toThrow(
      'No account profile "other" in eksPlatform.accounts',
    );
  });
});
