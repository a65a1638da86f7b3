import type { PoolAnswers } from '../answers';
import type { Finding } from '../finding';
import { gpuTypeNames } from '../machines';
import type { PlatformRule, RuleInput } from './platformRule';

/** GPU pools: a known and allowed family, its architecture, existing sizes, and a limit in GPUs. */
export const gpuPoolsRule: PlatformRule = {
  id: 'gpu-pools',
  check(input) {
    return input.answers.pools.flatMap((pool, index) =>
      pool.kind === 'gpu' ? checkPool(pool, `pools.${index}`, input) : [],
    );
  },
};

function checkPool(
  pool: PoolAnswers,
  field: string,
  { context, account }: RuleInput,
): Omit<Finding, 'rule'>[] {
  const types = [...context.instanceTypes].filter(
    ([name, facts]) =>
      name.split('.')[0] === pool.family && facts.gpu?.vendor === 'nvidia',
  );
  const allowed = account?.guardrails.gpuFamilies;
  if (types.length === 0) {
    return [
      {
        level: 'error',
        field: `${field}.family`,
        message: `Choose a family with NVIDIA GPUs${
          allowed?.length ? `, such as ${allowed[0]}` : ''
        }.`,
      },
    ];
  }
  if (account && allowed && !allowed.includes(pool.family ?? '')) {
    return [
      {
        level: 'error',
        field: `${field}.family`,
        message: `${account.alias} allows ${allowed.join(
          ' and ',
        )}. Ask the platform team for others.`,
        ...(allowed[0]
          ? {
              fix: {
                label: `Choose ${allowed[0]}`,
                set: { [`${field}.family`]: allowed[0] },
              },
            }
          : {}),
      },
    ];
  }
  const arch = types[0][1].arch;
  if (pool.arch !== arch) {
    return [
      {
        level: 'error',
        field: `${field}.arch`,
        message: `${pool.family} runs ${arch} only; the pool says ${pool.arch}.`,
        fix: { label: `Use ${arch}`, set: { [`${field}.arch`]: arch } },
      },
    ];
  }
  const names = gpuTypeNames(pool);
  const known = new Map(types);
  const unknown = names.find(name => !known.has(name));
  if (names.length === 0 || unknown) {
    const sizes = types.map(([name]) => name.split('.')[1]);
    return [
      {
        level: 'error',
        field: `${field}.sizes`,
        message: unknown
          ? `${shown(unknown)} is not an instance type. ${
              pool.family
            } has ${sizes.join(', ')}.`
          : `Choose at least one size of ${pool.family}.`,
      },
    ];
  }
  const gpus = pool.limits.gpus;
  const fewest = Math.min(
    ...names.map(name => known.get(name)?.gpu?.count ?? 1),
  );
  return gpus !== undefined &&
    Number.isInteger(gpus) &&
    gpus >= Math.max(1, fewest)
    ? []
    : [
        {
          level: 'error',
          field: `${field}.limits.gpus`,
          message: `Say how many GPUs the pool may have; the smallest size has ${fewest}.`,
          fix: {
            label: `Use ${Math.max(1, fewest)}`,
            set: { [`${field}.limits.gpus`]: Math.max(1, fewest) },
          },
        },
      ];
}

function shown(name: string): string {
  return /^[a-z0-9.-]{1,40}$/.test(name) ? name : 'This';
}
