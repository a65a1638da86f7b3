import type { FaultScenario } from '../kit/FaultScenario';

/** A program that ends as soon as it starts. */
export const podsCrash: FaultScenario = {
  id: 'pods-crash',
  title: 'The pods of a Deployment crash',
  expects: 'pods-crash',
  heal: 'corrects the configuration',
  cause(stage) {
    stage.rework('hello', {
      trouble: {
        reason: 'CrashLoopBackOff',
        message: 'back-off 5m0s restarting failed container=hello pod=hello',
        since: stage.ago(24),
        restarts: 11,
        last: {
          exitCode: 1,
          reason: 'Error',
          message: 'DATABASE_URL is not set',
        },
      },
    });
  },
};
