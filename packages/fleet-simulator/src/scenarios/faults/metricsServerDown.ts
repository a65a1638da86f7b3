import type { FaultScenario } from '../kit/FaultScenario';

/** The aggregated API of metrics has no pod behind it. */
export const metricsServerDown: FaultScenario = {
  id: 'metrics-server-down',
  title: 'The metrics server does not answer',
  expects: 'metrics-server-down',
  heal: 'corrects the arguments of metrics-server',
  cause(stage) {
    stage.wire['metrics-down'] = '';
    stage.rework('metrics-server', {
      trouble: {
        reason: 'CrashLoopBackOff',
        message:
          'back-off 5m0s restarting failed container=metrics-server pod=metrics-server',
        since: stage.ago(17),
        restarts: 8,
        last: {
          exitCode: 1,
          reason: 'Error',
          message: 'unknown flag: --kubelet-insecure',
        },
      },
    });
  },
};
