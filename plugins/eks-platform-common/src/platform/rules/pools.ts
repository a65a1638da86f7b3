import type { PoolAnswers } from '../answers';
import type { Finding } from '../finding';
import { machinesOf, nodesAtLimit } from '../machines';
import type { PlatformRule } from './platformRule';

const LONGEST_NAME = 30;
const MOST_POOLS = 10;
const THIRTY_DAYS = 720;
/** Label of pools for hubs and for people's servers. */
const HUB_PURPOSE = 'hub.jupyter.org/node-purpose';

/** Names of pools are names of NodePools, files and node labels. */
export const poolNamesRule: PlatformRule = {
  id: 'pool-names',
  check({ answers: { pools } }) {
    const findings: Omit<Finding, 'rule'>[] = [];
    if (pools.length > MOST_POOLS) {
      findings.push({
        level: 'error',
        field: 'pools',
        message: `${pools.length} pools; the form takes ${MOST_POOLS}. Add more in the repository.`,
      });
    }
    pools.forEach(({ name }, index) => {
      const field = `pools.${index}.name`;
      if (
        !/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name) ||
        name.length > LONGEST_NAME
      ) {
        findings.push({
          level: 'error',
          field,
          message: `A pool's name has up to ${LONGEST_NAME} of a–z, 0–9 and '-', and starts with a letter.`,
        });
      } else if (name === 'system') {
        findings.push({
          level: 'error',
          field,
          message:
            '`system` is the name of the system nodes. Name the pool after what runs on it.',
          fix: { label: 'Use general', set: { [field]: 'general' } },
        });
      } else if (pools.findIndex(pool => pool.name === name) < index) {
        findings.push({
          level: 'error',
          field,
          message: `Two pools are named ${name}. Rename one.`,
          fix: {
            label: `Use ${name}-${index + 1}`,
            set: { [field]: `${name}-${index + 1}` },
          },
        });
      }
    });
    return findings;
  },
};

/** Pods without tolerations need a pool without a taint. */
export const untaintedPoolRule: PlatformRule = {
  id: 'untainted-pool',
  check({ answers: { pools } }) {
    return pools.some(pool => pool.kind === 'general' && !pool.taints?.length)
      ? []
      : [
          {
            level: 'error',
            field: 'pools',
            message:
              'Every pool is tainted, so ordinary pods have nowhere to go. Keep `default`, or add a pool for everything.',
          },
        ];
  },
};

/** A pool must be able to buy at least one node within its limits. */
export const poolMachinesRule: PlatformRule = {
  id: 'pool-machines',
  check({ answers: { pools }, context }) {
    return pools.flatMap((pool, index): Omit<Finding, 'rule'>[] => {
      if (pool.kind === 'gpu') {
        return [];
      }
      const field = `pools.${index}`;
      const machines = machinesOf(pool, context.instanceTypes);
      const unknown = (pool.categories ?? []).filter(
        category => !/^[a-z]{1,4}$/.test(category),
      );
      if (machines.length === 0 || unknown.length > 0) {
        return [
          {
            level: 'error',
            field: pool.families?.length
              ? `${field}.families`
              : `${field}.categories`,
            message:
              pool.families?.length || pool.sizes?.length
                ? 'No instance type has these families, sizes and architecture. Leave one of them open.'
                : 'No instance type has these categories, generation and architecture. Add c, m or r.',
            fix: {
              label: 'Use c, m and r',
              set: {
                [`${field}.categories`]: ['c', 'm', 'r'],
                ...(pool.families?.length ? { [`${field}.families`]: [] } : {}),
                ...(pool.sizes?.length ? { [`${field}.sizes`]: [] } : {}),
              },
            },
          },
        ];
      }
      const { cpu, memory } = pool.limits;
      if (!isAtLeastOne(cpu) || !isAtLeastOne(memory)) {
        return [
          {
            level: 'error',
            field: `${field}.limits`,
            message:
              'A pool without limits can cost any amount. Give vCPU and GiB.',
            fix: {
              label: 'Use 100 vCPU and 100 GiB',
              set: { [`${field}.limits`]: { cpu: 100, memory: 100 } },
            },
          },
        ];
      }
      return machines.some(([, facts]) => nodesAtLimit(pool, facts) >= 1)
        ? []
        : [
            {
              level: 'error',
              field: `${field}.limits`,
              message: `No allowed instance type fits into ${cpu} vCPU and ${memory} GiB. Raise the limits.`,
            },
          ];
    });
  },
};

function isAtLeastOne(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 1;
}

/** Things that work but surprise. */
export const poolNotesRule: PlatformRule = {
  id: 'pool-notes',
  check({ answers: { pools } }) {
    return pools.flatMap((pool, index) => notesOf(pool, `pools.${index}`));
  },
};

function notesOf(pool: PoolAnswers, field: string): Omit<Finding, 'rule'>[] {
  const notes: Omit<Finding, 'rule'>[] = [];
  const note = (at: string, message: string, fix?: Finding['fix']) =>
    notes.push({ level: 'note', field: `${field}.${at}`, message, fix });
  if (pool.arch === 'both') {
    note('arch', 'Images must exist for both architectures.');
  }
  const { cpu, memory } = pool.limits;
  // Compute-optimised types have 2 GiB per vCPU; the others have more.
  if (pool.kind === 'general' && cpu && memory && memory < cpu * 2) {
    const better = cpu * 2;
    note(
      'limits',
      `Memory ends first: with c types, ${memory} GiB is about ${Math.floor(
        memory / 2,
      )} vCPU.`,
      {
        label: `Use ${better} GiB`,
        set: { [`${field}.limits.memory`]: better },
      },
    );
  }
  if (pool.doNotDisrupt && pool.buys !== 'on-demand') {
    notes.push({
      level: 'warning',
      field: `${field}.buys`,
      message:
        "AWS may take a spot node back with 2 minutes' notice, whatever is marked as not to be disrupted. Buy on-demand for work that cannot begin again.",
      fix: { label: 'Use on-demand', set: { [`${field}.buys`]: 'on-demand' } },
    });
  }
  if (
    pool.buys === 'spot' &&
    !pool.doNotDisrupt &&
    HUB_PURPOSE in (pool.labels ?? {})
  ) {
    notes.push({
      level: 'warning',
      field: `${field}.buys`,
      message:
        "AWS may take a spot node back with 2 minutes' notice, and people's notebooks with it. Buy on-demand, at least for hubs.",
      fix: { label: 'Use on-demand', set: { [`${field}.buys`]: 'on-demand' } },
    });
  }
  if ((pool.expireAfterHours ?? 0) > THIRTY_DAYS) {
    note('expireAfterHours', 'Nodes older than 30 days miss security fixes.', {
      label: 'Use 720 hours',
      set: { [`${field}.expireAfterHours`]: THIRTY_DAYS },
    });
  }
  return notes;
}

/** Hours and disk of every pool must be usable numbers. */
export const poolNumbersRule: PlatformRule = {
  id: 'pool-numbers',
  check({ answers: { pools } }) {
    return pools.flatMap((pool, index): Omit<Finding, 'rule'>[] => {
      const findings: Omit<Finding, 'rule'>[] = [];
      const { expireAfterHours: hours, diskGib } = pool;
      if (hours !== undefined && !(Number.isInteger(hours) && hours >= 1)) {
        findings.push({
          level: 'error',
          field: `pools.${index}.expireAfterHours`,
          message: 'Nodes are replaced after one hour at the earliest.',
          fix: {
            label: 'Use 24 hours',
            set: { [`pools.${index}.expireAfterHours`]: 24 },
          },
        });
      }
      const least = pool.kind === 'gpu' ? 100 : 20;
      if (diskGib !== undefined && !(diskGib >= least && diskGib <= 16_384)) {
        findings.push({
          level: 'error',
          field: `pools.${index}.diskGib`,
          message:
            pool.kind === 'gpu'
              ? `Disk ${diskGib} GiB: GPU images need ${least} GiB.`
              : `Disk ${diskGib} GiB: the system and images need ${least} GiB.`,
          fix: {
            label: `Use ${least} GiB`,
            set: { [`pools.${index}.diskGib`]: least },
          },
        });
      }
      return findings;
    });
  },
};
