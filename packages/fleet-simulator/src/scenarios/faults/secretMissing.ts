import type { FaultScenario } from '../kit/FaultScenario';

/** A pod that cannot be made, since what it names is missing. */
export const secretMissing: FaultScenario = {
  id: 'secret-missing',
  title: 'A Deployment names a Secret that is not there',
  expects: 'container-config-error',
  heal: 'makes the Secret',
  cause(stage) {
    stage.rework('hello', {
      trouble: {
        reason: 'CreateContainerConfigError',
        message: 'secret "database" not found',
        since: stage.ago(21),
      },
    });
  },
};
