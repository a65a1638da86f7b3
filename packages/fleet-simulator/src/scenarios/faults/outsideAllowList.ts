import type { FaultScenario } from '../kit/FaultScenario';

/** The endpoint admits other addresses than ours, and lets our packets fall. */
export const outsideAllowList: FaultScenario = {
  id: 'U1',
  title: 'The endpoint does not admit this Backstage',
  expects: 'allow-list-gap',
  heal: 'adds the address of this Backstage to publicAccessCidrs',
  heals: 5,
  cause(stage) {
    stage.eks = { ...stage.eks, publicAccessCidrs: ['203.0.113.7/32'] };
    stage.wire.timeout = '';
  },
};
