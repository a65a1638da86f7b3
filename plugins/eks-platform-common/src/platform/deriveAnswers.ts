import { planSubnets } from './addresses/subnetPlan';
import { proposeVpcRange } from './addresses/vpcRange';
import { describeAddresses } from './addressNeed';
import { clusterZone } from './buildSpec';
import type { CompleteAnswers } from './completeAnswers';
import type { PlatformContext, SystemPods } from './platformContext';
import { poolCeilings } from './poolCeiling';
import type { CheckedAnswers } from './preview';
import { describeFit, fitSystemPods } from './systemFit';

/** Values that follow from the answers, to show or to propose. @public */
export function deriveAnswers(options: {
  answers: CompleteAnswers;
  context: PlatformContext;
  systemPods: SystemPods[];
}): CheckedAnswers['derived'] {
  const { answers, context, systemPods } = options;
  const { name, region, ingress, system } = answers;
  const prices = context.pricesOf(region);
  const facts = context.instanceTypes.get(system.instanceType);
  const fit =
    facts &&
    fitSystemPods({ facts, desired: system.desired, pods: systemPods });
  return {
    clusterZone:
      name && region && ingress.domain
        ? clusterZone(answers, ingress.domain)
        : undefined,
    vpcCidr: proposeVpcRange(
      context.preset.answers.vpcCidr,
      context.vpcs
        .filter(vpc => vpc.account === answers.account)
        .map(vpc => vpc.cidr),
    ),
    subnets: planSubnets(answers.vpcCidr, answers.zones),
    systemFit:
      fit && fit.nodes > 0
        ? `${
            fit.short.length === 0 ? 'Fits' : 'Does not fit'
          } with one node gone: ${describeFit(fit)}`
        : undefined,
    addresses: describeAddresses(answers, context),
    poolCeilings: poolCeilings(answers, context),
    prices: prices && {
      controlPlane: prices.controlPlane,
      natGateway: prices.natGateway,
    },
  };
}
