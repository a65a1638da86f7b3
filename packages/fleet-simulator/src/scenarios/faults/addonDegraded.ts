import type { FaultScenario } from '../kit/FaultScenario';

/** An add-on that EKS itself calls degraded. */
export const addonDegraded: FaultScenario = {
  id: 'addon-degraded',
  title: 'EKS reports an add-on degraded',
  expects: 'eks-reports-issue',
  heal: 'gives the add-on room',
  cause(stage) {
    stage.eks = {
      ...stage.eks,
      addons: stage.eks.addons.map(addon =>
        addon.name === 'coredns'
          ? {
              ...addon,
              status: 'DEGRADED',
              issues: [
                {
                  code: 'InsufficientNumberOfReplicas',
                  message:
                    'The add-on is unhealthy because it does not have the desired number of replicas.',
                  resourceIds: [],
                },
              ],
            }
          : addon,
      ),
    };
  },
};
