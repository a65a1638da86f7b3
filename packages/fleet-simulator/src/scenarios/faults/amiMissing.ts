import type { FaultScenario } from '../kit/FaultScenario';

/** The image that a node class pins does not exist for this version of Kubernetes. */
export const amiMissing: FaultScenario = {
  id: 'ami-missing',
  title: 'No image fits the node class',
  expects: 'node-pool-not-ready',
  heal: 'names an alias that exists',
  cause(stage) {
    const since = stage.ago(33);
    const node = { kind: 'EC2NodeClass', name: 'default' };
    const pool = { kind: 'NodePool', name: 'default' };
    const message = 'AMISelector did not match any AMIs';
    stage.conditions(
      node,
      ['AMIsReady', 'False', 'AMINotFound', message, since],
      ['Ready', 'False', 'UnhealthyDependents', 'AMIsReady=False', since],
    );
    stage.change(node, { status: { amis: null } });
    stage.conditions(
      pool,
      [
        'NodeClassReady',
        'False',
        'AMINotFound',
        `AMIsReady=False, ${message}`,
        since,
      ],
      ['Ready', 'False', 'UnhealthyDependents', 'NodeClassReady=False', since],
    );
  },
};
