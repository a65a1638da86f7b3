import type { FaultScenario } from '../kit/FaultScenario';

/** Flux cannot fetch any more; what it fetched last still runs. */
export const sourceUnreachable: FaultScenario = {
  id: 'source-unreachable',
  title: 'Flux cannot fetch the repository',
  expects: 'flux-source-failed',
  heal: 'renews the git credential',
  cause(stage) {
    const source = { kind: 'GitRepository', name: 'flux-system' };
    const since = stage.ago(35);
    const message =
      "failed to checkout and determine revision: unable to clone 'http://localhost:7013/platforms': authentication required: 401";
    stage.conditions(
      source,
      ['Ready', 'False', 'GitOperationFailed', message, since],
      ['FetchFailed', 'True', 'GitOperationFailed', message, since],
    );
    stage.event(source, {
      reason: 'GitOperationFailed',
      message,
      component: 'source-controller',
      firstAt: since,
      lastAt: stage.young(60),
      count: 35,
    });
  },
};
