import type { PlatformAnswers, PoolAnswers } from './answers';
import { completeAnswers } from './completeAnswers';
import {
  checkExample as check,
  errorsOfExample as errorsOf,
  systemPods as pods,
} from './testing/checkExample';
import {
  exampleAccount,
  exampleAnswers,
  exampleContext,
} from './testing/exampleInput';

const general: PoolAnswers = exampleContext().preset.answers.pools[0];
const gpu: PoolAnswers = {
  name: 'gpu',
  kind: 'gpu',
  arch: 'arm64',
  buys: 'spot',
  family: 'g5g',
  sizes: ['xlarge'],
  limits: { gpus: 3 },
  expireAfterHours: 4,
  diskGib: 100,
};
const pools = (...changes: Partial<PoolAnswers>[]) => ({
  pools: [
    general,
    ...changes.map(change => ({ ...gpu, ...change } as PoolAnswers)),
  ],
});
const subnets = {
  private: ['10.4.0.0/20', '10.4.16.0/20', '10.4.32.0/20'],
  public: ['10.4.48.0/24', '10.4.49.0/24', '10.4.50.0/24'],
  intra: ['10.4.52.0/24', '10.4.53.0/24', '10.4.54.0/24'],
};
const ingress = exampleAnswers().ingress!;

describe('checkPlatform', () => {
  it('accepts name and owner alone, with the note that the preset is known for', () => {
    const findings = check();
    expect(findings.map(finding => finding.level)).not.toContain('error');
    expect(findings.map(finding => finding.rule)).toEqual(['system-group']);
  });

  it.each(['Checkout_1', '../../etc', 'a'.repeat(300)])(
    'says what is wrong with the name %s once, not of what follows it too',
    name => {
      const repoUrl = `git.acme.dev?owner=platforms&repo=${encodeURIComponent(
        name,
      )}`;
      expect(
        check({ name, repoUrl })
          .filter(({ level }) => level === 'error')
          .map(({ rule, field }) => [rule, field]),
      ).toEqual([['name', 'name']]);
      expect(
        check({ name, repoUrl: 'elsewhere?owner=a&repo=b' }).map(
          ({ field }) => field,
        ),
      ).toContain('repoUrl');
    },
  );

  // Answers, field of the first error, its message, what its button sets.
  const refused: [
    Partial<PlatformAnswers>,
    string,
    string | RegExp,
    Record<string, unknown>?,
  ][] = [
    [
      { name: 'Checkout_1' },
      'name',
      "`Checkout_1` has a capital and an underscore. Use 3–30 of a–z, 0–9 and '-', starting with a letter. Try `checkout-1`.",
      { name: 'checkout-1' },
    ],
    [{ name: '' }, 'name', 'Give the platform a name.'],
    [{ name: 'ab' }, 'name', /is too short/],
    [{ name: '1abc' }, 'name', /does not start with a letter/, { name: 'abc' }],
    [{ name: 'a'.repeat(31) }, 'name', /has 31 characters/],
    [{ owner: '' }, 'owner', 'Choose the group that owns this platform.'],
    [{ owner: 'user:default/me' }, 'owner', /Choose the group/],
    [{ description: 'x'.repeat(152) }, 'description', /^152 of 140 characters/],
    [{ description: 'a\u0007b' }, 'description', /control characters/],
    [{ repoUrl: 'git.acme.dev' }, 'repoUrl', /owner and a name/],
    [
      { repoUrl: 'git.acme.dev?owner=../..&repo=x' },
      'repoUrl',
      /owner and a name/,
    ],
    [
      { repoUrl: 'evil.example?owner=a&repo=b' },
      'repoUrl',
      'evil.example is no git host of this portal. Choose git.acme.dev, github.com.',
    ],
    [{ account: 'prod' }, 'account', /Choose sandbox/],
    [
      { region: 'eu-west-1' },
      'region',
      /Choose one of its regions/,
      { region: 'us-east-1' },
    ],
    [{ zones: 1 }, 'zones', 'EKS needs two zones; add b or c.', { zones: 3 }],
    [{ zones: 4 }, 'zones', /at most three/],
    [
      { vpcCidr: '10.4.0.0/12' },
      'vpcCidr',
      '10.4.0.0/12: AWS takes /16 to /28. Use 10.4.0.0/16.',
      { vpcCidr: '10.4.0.0/16' },
    ],
    [
      { vpcCidr: '10.4.7.0/16' },
      'vpcCidr',
      /does not begin/,
      { vpcCidr: '10.4.0.0/16' },
    ],
    [{ vpcCidr: '10.4.0.0/24' }, 'vpcCidr', /too small for 9 subnets/],
    [{ vpcCidr: '10.4.0' }, 'vpcCidr', 'Write a range such as 10.0.0.0/16.'],
    [{ vpcCidr: '300.4.0.0/16' }, 'vpcCidr', /Write a range/],
    [
      { vpcCidr: '10.4.0.0/22' },
      'vpcCidr',
      /hold 177 addresses, and the pools at their limits need about/,
    ],
    [
      {
        vpcCidr: '10.4.0.0/16',
        subnets: {
          ...subnets,
          intra: ['10.4.52.0/24', '10.4.49.0/24', '10.4.54.0/24'],
        },
      },
      'subnets.intra.1',
      'Intra subnet b, 10.4.49.0/24, is also public subnet b.',
      { 'subnets.intra.1': '10.4.53.0/24' },
    ],
    [
      {
        vpcCidr: '10.4.0.0/16',
        subnets: {
          ...subnets,
          public: ['10.4.16.0/24', '10.4.49.0/24', '10.4.50.0/24'],
        },
      },
      'subnets.public.0',
      /overlaps private subnet b, 10\.4\.16\.0\/20/,
      { 'subnets.public.0': '10.4.48.0/24' },
    ],
    [
      { vpcCidr: '10.5.0.0/16', subnets },
      'subnets.private.0',
      /is outside of 10\.5\.0\.0\/16/,
    ],
    [
      { vpcCidr: '10.4.0.0/16', zones: 2, subnets },
      'subnets.private',
      /2 zones need 2 private subnets; there are 3/,
      { subnets: undefined },
    ],
    [
      {
        vpcCidr: '10.4.0.0/16',
        subnets: { ...subnets, intra: ['x', '10.4.53.0/24', '10.4.54.0/24'] },
      },
      'subnets.intra.0',
      /write a range/,
    ],
    [
      { kubernetesVersion: '1.20' },
      'kubernetesVersion',
      /not among those/,
      { kubernetesVersion: '1.36' },
    ],
    [
      { kubernetesVersion: '1.34' },
      'kubernetesVersion',
      '1.34 leaves standard support in 11 days (2 Dec 2026). Choose 1.36, or accept extended support: + $365 a month.',
    ],
    [
      { kubernetesVersion: '1.33' },
      'kubernetesVersion',
      '1.33: sandbox allows 1.34 and newer. Choose 1.36.',
    ],
    [
      { allowedCidrs: ['0.0.0.0/0'] },
      'allowedCidrs.0',
      '0.0.0.0/0 opens the API to everyone; sandbox does not allow it. Add your office range instead.',
    ],
    [
      { allowedCidrs: ['203.0.113.7'] },
      'allowedCidrs.0',
      /write the range 203\.0\.113\.7\/32/,
      { 'allowedCidrs.0': '203.0.113.7/32' },
    ],
    [
      { allowedCidrs: ['203.0.113.7/24'] },
      'allowedCidrs.0',
      /Use 203\.0\.113\.0\/24/,
    ],
    [
      { allowedCidrs: ['10.0.0.0/8'] },
      'allowedCidrs.0',
      /not a public address/,
    ],
    [{ allowedCidrs: ['::/0'] }, 'allowedCidrs.0', /Write an IPv4 range/],
    [
      {
        allowedCidrs: Array.from({ length: 40 }, (_, i) => `203.0.113.${i}/32`),
      },
      'allowedCidrs',
      /42 ranges; EKS takes 40/,
    ],
    [
      {
        system: { instanceType: 'x9.huge', buys: 'spot', desired: 3, max: 5 },
      },
      'system.instanceType',
      /Choose t4g\.medium/,
    ],
    [
      {
        system: {
          instanceType: 't4g.medium',
          buys: 'spot',
          desired: 1,
          max: 5,
        },
      },
      'system.desired',
      /two system nodes or more/,
    ],
    [
      {
        system: {
          instanceType: 't4g.medium',
          buys: 'spot',
          desired: 3,
          max: 2,
        },
      },
      'system.max',
      /between 3 and 20/,
    ],
    [
      pools({ name: 'default' }),
      'pools.1.name',
      'Two pools are named default. Rename one.',
    ],
    [pools({ name: 'G_PU' }), 'pools.1.name', /a–z, 0–9/],
    [
      { pools: [gpu] },
      'pools',
      /Every pool is tainted, so ordinary pods have nowhere to go/,
    ],
    [
      { pools: [{ ...general, limits: {} }] },
      'pools.0.limits',
      /can cost any amount/,
    ],
    [
      { pools: [{ ...general, limits: { cpu: 1, memory: 1 } }] },
      'pools.0.limits',
      /No allowed instance type fits/,
    ],
    [
      { pools: [{ ...general, categories: ['x'] }] },
      'pools.0.categories',
      /No instance type has these/,
    ],
    [
      pools({ family: 'g6' }),
      'pools.1.arch',
      'g6 runs amd64 only; the pool says arm64.',
      { 'pools.1.arch': 'amd64' },
    ],
    [
      pools({ family: 'p5' }),
      'pools.1.family',
      /Choose a family with NVIDIA GPUs, such as g5g/,
    ],
    [
      pools({ sizes: ['9xlarge'] }),
      'pools.1.sizes',
      /g5g\.9xlarge is not an instance type/,
    ],
    [pools({ sizes: [] }), 'pools.1.sizes', /at least one size/],
    [
      pools({ limits: {} }),
      'pools.1.limits.gpus',
      /how many GPUs/,
      { 'pools.1.limits.gpus': 1 },
    ],
    [
      pools({ diskGib: 50 }),
      'pools.1.diskGib',
      'Disk 50 GiB: GPU images need 100 GiB.',
      { 'pools.1.diskGib': 100 },
    ],
    [
      pools({ expireAfterHours: 0 }),
      'pools.1.expireAfterHours',
      /one hour at the earliest/,
    ],
    [
      { ingress: { ...ingress, domain: 'example.org' } },
      'ingress.domain',
      /sandbox has sandbox\.acme\.dev/,
      { 'ingress.domain': 'sandbox.acme.dev' },
    ],
    [
      { ingress: { ...ingress, email: '' } },
      'ingress.email',
      /Let's Encrypt warns it/,
    ],
    [
      { ingress: { ...ingress, email: 'a b@c' } },
      'ingress.email',
      /Write one address/,
    ],
    [
      pools({ limits: { gpus: 48 } }),
      'pools',
      /^At limits this may cost \$\d+\.\d\d per hour; sandbox allows \$20\.00\. Lower a pool's limit \(gpu alone is \$20\.16\)/,
    ],
  ];

  it.each(
    refused.map(([answers, field, message, set]) => ({
      answers,
      field,
      message,
      set,
    })),
  )('refuses $answers at $field', ({ answers, field, message, set }) => {
    const [first] = errorsOf(answers);
    expect(first).toBeDefined();
    expect(first.field).toBe(field);
    expect(first.message).toMatch(message);
    // A row without a button says nothing about it.
    expect(first.fix?.set).toEqual(set ?? first.fix?.set);
  });

  it('refuses what is taken, in this account and in the catalog', () => {
    const taken = [
      {
        entityRef: 'resource:default/checkout',
        cluster: 'sandbox/us-east-1/checkout',
        owner: 'group:default/team-web',
      },
      { entityRef: 'resource:default/checkout-2' },
      {
        entityRef: 'resource:default/other',
        cluster: 'data-dev/us-east-1/other',
      },
    ];
    expect(errorsOf({}, { taken })[0]).toMatchObject({
      message:
        'sandbox already has a cluster named checkout in us-east-1 (owner team-web). Try `checkout-3`.',
      fix: { set: { name: 'checkout-3' } },
    });
    expect(errorsOf({ name: 'other' }, { taken })[0].message).toBe(
      'resource:default/other exists already (data-dev): entity names are one space for the whole catalog. Try `other-2`.',
    );
  });

  it('refuses a repository that holds another platform', () => {
    const taken = [
      {
        entityRef: 'resource:default/old',
        location:
          'https://git.acme.dev/platforms/checkout/src/branch/main/catalog-info.yaml',
      },
    ];
    expect(errorsOf({}, { taken })[0]).toMatchObject({
      field: 'repoUrl',
      message:
        'platforms/checkout exists on git.acme.dev and describes a platform already. Choose another name.',
    });
    expect(
      errorsOf(
        { repoUrl: 'git.acme.dev?owner=platforms&repo=check' },
        { taken },
      ),
    ).toEqual([]);
  });

  it('refuses an owner and an account that are not the user’s', () => {
    const userGroups = ['group:default/team-checkout'];
    expect(errorsOf({ owner: 'team-web' }, { userGroups })[0].message).toBe(
      'Choose a group you belong to; team-web would take this platform away from you.',
    );
    const accounts = [
      exampleAccount({ allowedGroups: ['group:default/data-admins'] }),
    ];
    expect(errorsOf({}, { userGroups, accounts })[0]).toMatchObject({
      field: 'account',
      message: expect.stringContaining('sandbox needs group data-admins'),
    });
    // Without a known user the owner decides.
    expect(errorsOf({}, { accounts })[0]).toMatchObject({ field: 'owner' });
  });

  it('refuses hosted runners, whose address is not fixed', () => {
    const accounts = [
      exampleAccount({
        apply: { by: 'github-actions', runner: 'hosted' },
      }),
    ];
    const repoUrl = 'github.com?owner=acme&repo=checkout';
    expect(errorsOf({ repoUrl }, { accounts })[0].message).toBe(
      'Hosted runners have no fixed address, so they could not reach the API. Three ways out: apply by a person, a runner inside the VPC, or private endpoint with CodeBuild.',
    );
    expect(
      errorsOf({ repoUrl, endpoint: 'private' }, { accounts })[0].message,
    ).toMatch(/private API endpoint/);
    // Other hosts than GitHub cannot run GitHub Actions.
    expect(errorsOf({}, { accounts })[0]).toMatchObject({ field: 'account' });
  });

  it('refuses a system group that the bootstrap does not fit on, by pods, CPU or memory', () => {
    const [error] = errorsOf({}, {}, pods(40));
    expect(error).toMatchObject({
      field: 'system.desired',
      message:
        'Too little pod places: with one of 3 nodes gone, the system pods need 2.0 of 3.9 vCPU, 2.5 of 6.3 GiB, 40 of 34 pods. Take 4 nodes or a larger type.',
      fix: { set: { 'system.desired': 4, 'system.max': 6 } },
    });
    const heavy = [{ ...pods(2)[0], cpu: '3', memory: '4Gi' }];
    expect(errorsOf({}, {}, heavy)[0].message).toMatch(
      /^Too little CPU and memory/,
    );
    const daemon = [{ ...pods(1)[0], pods: 18, daemonSet: true }];
    // No number of nodes helps against pods that are on each.
    expect(errorsOf({}, {}, daemon)[0]).toMatchObject({
      message: expect.stringContaining('Take a larger type.'),
    });
  });

  it('notes an overlap with a known VPC and proposes the next free range', () => {
    const vpcs = [
      { account: 'sandbox', cidr: '10.0.0.0/16', cluster: 'bluesky' },
      { account: 'sandbox', cidr: '10.1.0.0/16', cluster: 'atlas' },
      { account: 'data-dev', cidr: '10.2.0.0/16', cluster: 'dp' },
    ];
    expect(check({}, { vpcs }).map(item => item.rule)).not.toContain(
      'vpc-range',
    );
    expect(
      completeAnswers(exampleAnswers(), exampleContext({ vpcs })).vpcCidr,
    ).toBe('10.2.0.0/16');
    expect(check({ vpcCidr: '10.0.0.0/16' }, { vpcs })).toContainEqual({
      rule: 'vpc-range',
      level: 'note',
      field: 'vpcCidr',
      message:
        '10.0.0.0/16 is used by bluesky; two VPCs with the same range can never be connected.',
      fix: { label: 'Use 10.2.0.0/16', set: { vpcCidr: '10.2.0.0/16' } },
    });
  });

  it.each([
    ['8.8.0.0/16', true],
    ['172.32.0.0/16', true],
    ['172.16.0.0/16', false],
    ['100.64.0.0/16', false],
  ])('notes that %s belongs to others: %s', (vpcCidr, isNoted) => {
    expect(
      check({ vpcCidr }).some(({ message }) =>
        message.includes('belongs to others on the internet'),
      ),
    ).toBe(isNoted);
    expect(errorsOf({ vpcCidr })).toEqual([]);
  });

  it('accepts extended support when it is asked for', () => {
    const findings = check({
      kubernetesVersion: '1.34',
      supportPolicy: 'EXTENDED',
    });
    expect(findings.filter(item => item.level === 'error')).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'kubernetes-version', level: 'note' }),
    );
  });

  it('ignores answers whose condition went away', () => {
    expect(
      errorsOf({
        endpoint: 'private',
        allowedCidrs: ['nonsense'],
        ingress: { ...ingress, entry: 'none', email: 'nonsense', domain: 'x' },
        pools: [{ ...general, family: 'nonsense' }],
      }),
    ).toEqual([]);
  });

  it.each([
    [{ zones: 2 }, 'zones'],
    [
      { pools: [{ ...general, limits: { cpu: 100, memory: 100 } }] },
      'pools.0.limits',
    ],
    [{ pools: [{ ...general, arch: 'both' as const }] }, 'pools.0.arch'],
    [
      { pools: [{ ...general, expireAfterHours: 1000 }] },
      'pools.0.expireAfterHours',
    ],
    [
      { ingress: { ...ingress, certificates: 'letsencrypt-staging' as const } },
      'ingress.certificates',
    ],
    [{ endpoint: 'private' as const }, 'endpoint'],
    [
      {
        pools: [
          { ...general, labels: { 'hub.jupyter.org/node-purpose': 'user' } },
        ],
      },
      'pools.0.buys',
    ],
  ])('notes %j', (answers, field) => {
    const findings = check(answers);
    expect(findings.filter(item => item.level === 'error')).toEqual([]);
    expect(findings.map(item => item.field)).toContain(field);
  });
});
