import type { PoolAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FormText } from '../parts';

/** What stands in the cells of a pool's row. */
export interface PoolWords {
  images: string;
  buys: string;
  machines: string;
  machinesMore: string;
  limits: string[];
  replaced: string;
}

const HOURS_A_DAY = 24;

/** Whether only pods that ask land on the pool. */
export function isTainted(pool: PoolAnswers): boolean {
  return pool.kind === 'gpu' || (pool.taints ?? []).length > 0;
}

/** Says a pool in words. */
export function describePool(pool: PoolAnswers, t: FormText): PoolWords {
  const { cpu, memory, gpus } = pool.limits;
  const hours = pool.expireAfterHours;
  const limits = [
    cpu === undefined ? '' : t('pools.vcpu', { amount: String(cpu) }),
    memory === undefined ? '' : t('pools.gib', { amount: String(memory) }),
    gpus === undefined ? '' : t('pools.gpus', { count: gpus }),
  ].filter(Boolean);
  const buys = {
    spot: t('pools.spot'),
    'on-demand': t('pools.onDemand'),
    'spot-first': t('pools.spotFirst'),
  };
  return {
    images: pool.arch === 'both' ? t('pools.both') : pool.arch,
    buys: buys[pool.buys],
    machines:
      pool.kind === 'gpu'
        ? pool.family ?? '–'
        : (pool.families ?? pool.categories ?? []).join(' ') || '–',
    machinesMore: writeMachinesMore(),
    limits: limits.length > 0 ? limits : [t('pools.noLimit')],
    replaced: writeHours(),
  };

  function writeMachinesMore(): string {
    if (pool.kind === 'gpu' || pool.families) {
      return (pool.sizes ?? []).join(', ');
    }
    return pool.minGeneration === undefined
      ? ''
      : t('pools.generation', {
          generation: String(pool.minGeneration + 1),
        });
  }

  function writeHours(): string {
    if (hours === undefined) {
      return '–';
    }
    return hours >= HOURS_A_DAY * 2 && hours % HOURS_A_DAY === 0
      ? t('pools.days', { amount: String(hours / HOURS_A_DAY) })
      : t('pools.hours', { amount: String(hours) });
  }
}
