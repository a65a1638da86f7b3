import type { FaultScenario } from '../kit/FaultScenario';

/** An allow-list that allows everybody. */
export const endpointOpen: FaultScenario = {
  id: 'endpoint-open',
  title: 'The API server is open to the whole Internet',
  expects: 'endpoint-open',
  heal: 'names the addresses that need it',
  cause(stage) {
    stage.eks = { ...stage.eks, publicAccessCidrs: ['0.0.0.0/0'] };
  },
};
