import type { FaultScenario } from '../kit/FaultScenario';

/** A version that costs six times as much, with months to go. */
export const extendedSupport: FaultScenario = {
  id: 'extended-support',
  title: 'The version is in extended support',
  expects: 'extended-support-paid',
  heal: 'upgrades the control plane',
  cause(stage) {
    stage.eks = { ...stage.eks, version: '1.33', supportType: 'EXTENDED' };
  },
};
