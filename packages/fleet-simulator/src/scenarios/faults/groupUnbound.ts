import type { FaultScenario } from '../kit/FaultScenario';

/** The access entry is there, but nothing binds its group: 403 for every kind. */
export const groupUnbound: FaultScenario = {
  id: 'U3',
  title: 'The reader’s group is bound to nothing',
  expects: 'reader-shut-out',
  heal: 'applies kube/infra/access',
  heals: 5,
  cause(stage) {
    stage.remove({ kind: 'ClusterRoleBinding', name: 'platform-portal-read' });
  },
};
