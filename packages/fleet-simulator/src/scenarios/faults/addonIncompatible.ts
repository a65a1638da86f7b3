import type { FaultScenario } from '../kit/FaultScenario';

/** An add-on in a version that EKS does not offer for this Kubernetes. */
export const addonIncompatible: FaultScenario = {
  id: 'addon-incompatible',
  title: 'An add-on is older than EKS offers for this Kubernetes',
  expects: 'addon-incompatible',
  heal: 'names a version that EKS offers',
  cause(stage) {
    stage.eks = {
      ...stage.eks,
      addons: stage.eks.addons.map(addon =>
        addon.name === 'coredns'
          ? { ...addon, version: 'v1.8.7-eksbuild.1' }
          : addon,
      ),
    };
  },
};
