import type { FaultScenario } from '../kit/FaultScenario';

/** Pods that neither start nor say why. */
export const workloadUnavailable: FaultScenario = {
  id: 'workload-unavailable',
  title: 'The pods of a Deployment never get ready, and give no reason',
  expects: 'workload-unavailable',
  heal: 'deletes the pods',
  cause(stage) {
    stage.rework('hello', {
      trouble: {
        reason: 'ContainerCreating',
        message: '',
        since: stage.ago(22),
      },
    });
  },
};
