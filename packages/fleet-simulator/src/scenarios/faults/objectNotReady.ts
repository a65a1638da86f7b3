import type { FaultScenario } from '../kit/FaultScenario';

/** A red object of which nobody can say why. */
export const objectNotReady: FaultScenario = {
  id: 'object-not-ready',
  title: 'An issuer is not ready, in words that nobody knows',
  expects: 'object-not-ready',
  heal: 'whatever it was has passed',
  cause(stage) {
    stage.conditions({ kind: 'ClusterIssuer', name: 'letsencrypt-staging' }, [
      'Ready',
      'False',
      'Gremlins',
      'something that no rule has ever heard of',
      stage.ago(31),
    ]);
  },
};
