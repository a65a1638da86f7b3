import type { PlatformAnswers, PoolAnswers } from '../answers';
import { checkPlatform } from '../checkPlatform';
import { completeAnswers } from '../completeAnswers';
import { estimateCost } from '../estimateCost';
import type { AccountFacts, PlatformContext } from '../platformContext';
import {
  exampleAccount,
  exampleAnswers,
  exampleContext,
} from '../testing/exampleInput';

const vpc = {
  id: 'vpc-0a1b2c3d',
  region: 'us-east-1',
  cidr: '10.20.0.0/16',
  privateSubnetIds: ['subnet-0a', 'subnet-0b'],
  publicSubnetIds: [],
};
const general: PoolAnswers = exampleContext().preset.answers.pools[0];
const gpu: PoolAnswers = {
  name: 'gpu',
  kind: 'gpu',
  arch: 'arm64',
  buys: 'spot',
  family: 'g5g',
  sizes: ['xlarge'],
  limits: { gpus: 3 },
};

function check(
  changes: Partial<PlatformAnswers>,
  account: Partial<AccountFacts> = {},
  context: Partial<PlatformContext> = {},
) {
  const given = exampleAnswers(changes);
  const known = exampleContext({
    accounts: [exampleAccount(account)],
    ...context,
  });
  const answers = completeAnswers(given, known);
  return checkPlatform({
    given,
    answers,
    context: known,
    systemPods: [],
    cost: estimateCost(answers, known),
  }).filter(finding => finding.rule !== 'system-group');
}

const pool = (change: Partial<PoolAnswers>): Partial<PlatformAnswers> => ({
  pools: [general, { ...general, name: 'other', ...change }],
});

describe('rules about pools and places', () => {
  it.each<[Partial<PlatformAnswers>, string, RegExp]>([
    [{ preset: 'ghost' }, 'preset', /No preset is named ghost/],
    [
      { repositoryPath: '../x' },
      'repositoryPath',
      /such as platforms\/checkout/,
    ],
    [{ repositoryPath: '/x' }, 'repositoryPath', /no '\/' at either end/],
    [{ repositoryPath: 'a/$(id)' }, 'repositoryPath', /letters, digits/],
    [pool({ name: 'system' }), 'pools.1.name', /name of the system nodes/],
    [pool({ zones: ['d'] }), 'pools.1.zones', /zones a, b, c/],
    [pool({ families: ['m5"'] }), 'pools.1.families', /families, sizes/],
    [pool({ sizes: ['9xlarge'] }), 'pools.1.categories', /families, sizes/],
    [pool({ weight: 101 }), 'pools.1.weight', /between 1 and 100/],
    [pool({ diskIops: 1 }), 'pools.1.diskIops', /between 3000 and 16000/],
    [pool({ diskThroughput: 99 }), 'pools.1.diskThroughput', /125 and 1000/],
    [pool({ graceMinutes: 0 }), 'pools.1.graceMinutes', /between 1 and 1440/],
    [
      pool({ limits: { cpu: 10, memory: 20, nodes: 0 } }),
      'pools.1.limits',
      /No allowed instance type/,
    ],
    [
      pool({ taints: [{ key: 'a b', value: '', effect: 'NoSchedule' }] }),
      'pools.1.taints.0',
      /A taint has a key/,
    ],
    [
      pool({
        startupTaints: [{ key: 'a', value: '"', effect: 'NoExecute' }],
      }),
      'pools.1.startupTaints.0',
      /A taint has a key/,
    ],
    [pool({ labels: { 'x/y/z': '1' } }), 'pools.1.labels', /A label has/],
    [
      pool({ labels: { 'karpenter.sh/x': '1' } }),
      'pools.1.labels',
      /Karpenter refuses labels of karpenter.sh/,
    ],
    [
      pool({ budgets: [{ nodes: '101%' }] }),
      'pools.1.budgets.0.nodes',
      /share such as 10%/,
    ],
    [
      pool({ budgets: [{ nodes: '0', schedule: '0 8 * * 1-5' }] }),
      'pools.1.budgets.0',
      /needs a duration/,
    ],
    [
      pool({ budgets: [{ nodes: '0', schedule: 'daily', durationHours: 1 }] }),
      'pools.1.budgets.0.schedule',
      /cron line of five parts/,
    ],
    [
      {
        pools: [
          {
            ...general,
            taints: [{ key: 'a', value: 'b', effect: 'NoSchedule' }],
          },
        ],
      },
      'pools',
      /Every pool is tainted/,
    ],
    [
      { networkMode: 'existing' },
      'networkMode',
      /sandbox lists no VPC in us-east-1/,
    ],
    [
      { ingress: { ...exampleAnswers().ingress!, certificates: 'byo' } },
      'ingress.byoSecret',
      /Its name, not its ARN/,
    ],
    [
      {
        ingress: {
          ...exampleAnswers().ingress!,
          certificates: 'byo',
          byoSecret: 'a b',
        },
      },
      'ingress.byoSecret',
      /Its name, not its ARN/,
    ],
  ])('refuse %j', (changes, field, message) => {
    const [first] = check(changes);
    expect(first).toMatchObject({
      level: 'error',
      field,
      message: expect.stringMatching(message),
    });
  });

  it('take pools with everything that they may say', () => {
    expect(
      check(
        pool({
          families: ['m7g', 'c7g'],
          sizes: ['large'],
          zones: ['a'],
          taints: [{ key: 'acme.dev/batch', value: '', effect: 'NoExecute' }],
          buys: 'on-demand',
          labels: { 'hub.jupyter.org/node-purpose': 'user' },
          weight: 100,
          graceMinutes: 60,
          diskIops: 16_000,
          diskThroughput: 1000,
          limits: { cpu: 10, memory: 20, nodes: 2 },
          consolidation: { policy: 'WhenEmpty', afterSeconds: 0 },
          budgets: [
            { nodes: '10%' },
            { nodes: '0', schedule: '0 8 * * 1-5', durationHours: 10 },
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('choose the only VPC, and want its public subnets for a public address', () => {
    const [first] = check({ networkMode: 'existing' }, { vpcs: [vpc] });
    expect(first).toMatchObject({
      rule: 'existing-network',
      field: 'ingress.reach',
      fix: { set: { 'ingress.reach': 'internal' } },
    });
    expect(
      check(
        { networkMode: 'existing', vpcId: 'vpc-0a1b2c3d' },
        { vpcs: [{ ...vpc, publicSubnetIds: ['subnet-0c'] }] },
      ),
    ).toEqual([]);
    expect(
      check(
        { networkMode: 'existing' },
        { vpcs: [vpc, { ...vpc, id: 'vpc-1' }] },
      )[0],
    ).toMatchObject({
      field: 'vpcId',
      message: 'Choose the VPC of sandbox: it has vpc-0a1b2c3d, vpc-1.',
    });
  });

  it('warn of spot where work may not be interrupted', () => {
    expect(check(pool({ doNotDisrupt: true }))).toMatchObject([
      { level: 'warning', field: 'pools.1.buys' },
    ]);
    expect(check(pool({ doNotDisrupt: true, buys: 'on-demand' }))).toEqual([]);
  });

  it('warn when AWS grants fewer GPU machines than the pool may have', () => {
    const guardrails = {
      endpointOpen: false,
      gpuQuotaVcpu: { spot: 8, onDemand: 0 },
    };
    expect(check({ pools: [general, gpu] }, { guardrails })).toEqual([
      {
        rule: 'gpu-quota',
        level: 'warning',
        field: 'pools.1.limits.gpus',
        message:
          'Spot quota for G and VT is 8 vCPU; this pool may need 12. Lower to 2 GPUs, or ask AWS for more; the cluster itself will work.',
        fix: { label: 'Use 2 GPUs', set: { 'pools.1.limits.gpus': 2 } },
      },
    ]);
    expect(
      check(
        { pools: [general, { ...gpu, limits: { gpus: 2 } }] },
        { guardrails },
      ),
    ).toEqual([]);
  });

  it('refuse a sample app whose entity exists already', () => {
    const hello = {
      name: 'hello',
      title: 'Sample app',
      description: 'd',
      ask: {
        page: 'workloads' as const,
        group: 'g',
        default: true,
        choice: true,
        order: 1,
      },
      parameters: [],
      requires: [],
    };
    const taken = [{ entityRef: 'component:default/checkout-hello' }];
    expect(
      check({}, {}, { components: [hello], taken }).map(item => item.rule),
    ).toEqual(['entity-names']);
    expect(
      check(
        { components: { hello: { enabled: false } } },
        {},
        { components: [hello], taken },
      ),
    ).toEqual([]);
  });

  it('put the system place on Fargate only where every pod has a size', () => {
    const system = {
      instanceType: 't4g.medium',
      buys: 'on-demand' as const,
      desired: 3,
      max: 5,
      placement: 'fargate' as const,
    };
    const given = exampleAnswers({ system });
    const context = exampleContext();
    const answers = completeAnswers(given, context);
    const pod = (workload: string, cpu: string, memory: string) => ({
      workload,
      pods: 1,
      cpu,
      memory,
      daemonSet: false,
    });
    const findings = (pods: ReturnType<typeof pod>[]) =>
      checkPlatform({ given, answers, context, systemPods: pods });
    expect(findings([pod('karpenter', '1', '1Gi')])).toEqual([]);
    expect(findings([pod('giant', '17', '1Gi')])).toMatchObject([
      {
        level: 'error',
        field: 'system.placement',
        message:
          'No Fargate size holds giant with 17 CPU and 1Gi. Take system nodes.',
      },
    ]);
  });
});
