import type { PoolAnswers } from './answers';
import { firstErrorOf, refusals } from './__testUtils__/refusals';
import { exampleContext } from './testing/exampleInput';

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

describe('pools', () => {
  it.each(
    refusals([
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
        pools({ limits: { gpus: 48 } }),
        'pools',
        /^At limits this may cost \$\d+\.\d\d per hour; sandbox allows \$20\.00\. Lower a pool's limit \(gpu alone is \$20\.16\)/,
      ],
    ]),
  )('refuses $answers at $field', ({ answers, error }) => {
    expect(firstErrorOf(answers)).toMatchObject(error);
  });
});
