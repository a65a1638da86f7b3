import type { FaultScenario } from '../kit/FaultScenario';

/** A program that takes more memory than it asked for. */
export const podsOutOfMemory: FaultScenario = {
  id: 'pods-out-of-memory',
  title: 'The pods of a Deployment run out of memory',
  expects: 'pods-out-of-memory',
  heal: 'gives them more memory',
  cause(stage) {
    stage.rework('hello', {
      trouble: {
        reason: 'CrashLoopBackOff',
        message: 'back-off 5m0s restarting failed container=hello pod=hello',
        since: stage.ago(24),
        restarts: 9,
        last: { exitCode: 137, reason: 'OOMKilled' },
      },
    });
  },
};
