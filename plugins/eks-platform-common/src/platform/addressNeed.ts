import { usableAddresses } from './addresses/subnetPlan';
import { serviceRange } from './addresses/vpcRange';
import type { CompleteAnswers } from './completeAnswers';
import { machinesOf, maxPodsOf, nodesAtLimit } from './machines';
import type { PlatformContext } from './platformContext';

/** Addresses that nodes and pods take when every pool is at its limit on the machine that Karpenter is most likely to take: the smallest with a full set of pods. */
export function addressesAtLimits(
  answers: CompleteAnswers,
  context: PlatformContext,
): number {
  const system = context.instanceTypes.get(answers.system.instanceType);
  const systemNeed = system ? answers.system.max * maxPodsOf(system) : 0;
  return answers.pools.reduce((sum, pool) => {
    const needs = machinesOf(pool, context.instanceTypes)
      .filter(([, facts]) => facts.vcpu >= 2)
      .map(([, facts]) => {
        const nodes = nodesAtLimit(pool, facts);
        return {
          vcpu: facts.vcpu,
          addresses: Number.isFinite(nodes) ? nodes * maxPodsOf(facts) : 0,
        };
      })
      .filter(need => need.addresses > 0);
    const smallest = Math.min(...needs.map(need => need.vcpu));
    return (
      sum +
      Math.max(
        0,
        ...needs
          .filter(need => need.vcpu === smallest)
          .map(need => need.addresses),
      )
    );
  }, systemNeed);
}

/** A need as it is told: rounded up, the same wherever it stands. */
export function aboutAddresses(need: number): number {
  const step = need < 1000 ? 10 : 100;
  return Math.ceil(need / step) * step;
}

/** Such as "12,273 private addresses; pools at their limits need about 1,500. Clear of the service range 172.20.0.0/16." */
export function describeAddresses(
  answers: CompleteAnswers,
  context: PlatformContext,
): string {
  const have = usableAddresses(answers.subnets.private);
  const need = aboutAddresses(addressesAtLimits(answers, context));
  const number = (value: number) => value.toLocaleString('en-US');
  return `${number(
    have,
  )} private addresses; pools at their limits need about ${number(
    need,
  )}. Clear of the service range ${serviceRange(answers.vpcCidr)}.`;
}
