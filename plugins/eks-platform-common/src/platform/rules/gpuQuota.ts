import { gpuTypeNames } from '../machines';
import type { PlatformRule, RuleInput } from './platformRule';

/** AWS counts vCPU of G and VT machines per way of buying; new accounts have few. */
export const gpuQuotaRule: PlatformRule = {
  id: 'gpu-quota',
  check(input) {
    const quotas = input.account?.guardrails.gpuQuotaVcpu;
    if (!quotas) {
      return [];
    }
    return (['spot', 'onDemand'] as const).flatMap(buying => {
      const quota = quotas[buying];
      const pools = gpuPools(input, buying);
      const need = pools.reduce((sum, pool) => sum + pool.vcpu, 0);
      if (quota === undefined || need <= quota) {
        return [];
      }
      const [largest] = [...pools].sort((a, b) => b.vcpu - a.vcpu);
      const gpus = Math.floor(
        (largest.gpus * Math.max(quota - (need - largest.vcpu), 0)) /
          largest.vcpu,
      );
      return [
        {
          level: 'warning',
          field: `pools.${largest.index}.limits.gpus`,
          message: `${
            buying === 'spot' ? 'Spot' : 'On-demand'
          } quota for G and VT is ${quota} vCPU; ${
            pools.length === 1 ? 'this pool' : 'the GPU pools'
          } may need ${need}. ${
            gpus > 0 ? `Lower to ${gpus} GPUs, or ask` : 'Ask'
          } AWS for more; the cluster itself will work.`,
          ...(gpus > 0
            ? {
                fix: {
                  label: `Use ${gpus} GPUs`,
                  set: { [`pools.${largest.index}.limits.gpus`]: gpus },
                },
              }
            : {}),
        },
      ];
    });
  },
};

function gpuPools(
  { answers, context }: RuleInput,
  buying: 'spot' | 'onDemand',
) {
  return answers.pools.flatMap((pool, index) => {
    const isMeant =
      pool.kind === 'gpu' &&
      /^(g|vt)/.test(pool.family ?? '') &&
      (buying === 'spot' ? pool.buys !== 'on-demand' : pool.buys !== 'spot');
    // The most vCPU per GPU among the sizes is what the quota may see.
    const perGpu = gpuTypeNames(pool).map(name => {
      const facts = context.instanceTypes.get(name);
      return facts?.gpu?.count ? facts.vcpu / facts.gpu.count : 0;
    });
    const gpus = pool.limits.gpus ?? 0;
    const vcpu = Math.max(0, ...perGpu) * gpus;
    return isMeant && vcpu > 0 ? [{ index, gpus, vcpu }] : [];
  });
}
