import type { FaultScenario } from '../kit/FaultScenario';

/** The reader role has no access entry: EKS answers 401 to every token. */
export const noAccessEntry: FaultScenario = {
  id: 'U2',
  title: 'The reader role has no access entry',
  expects: 'reader-shut-out',
  heal: 'applies infra/cluster/access.tf',
  heals: 5,
  cause(stage) {
    stage.eks = {
      ...stage.eks,
      accessEntries: stage.eks.accessEntries.filter(
        ({ roleName }) => roleName !== 'eks-platform-reader',
      ),
    };
  },
};
