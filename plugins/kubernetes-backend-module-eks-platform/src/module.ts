import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  kubernetesAuthStrategyExtensionPoint,
  kubernetesClusterSupplierExtensionPoint,
} from '@backstage/plugin-kubernetes-node';
import {
  awsAccountsServiceRef,
  clusterConnectionsServiceRef,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { ClusterRefs } from './auth/ClusterRefs';
import { EksPlatformAuthStrategy } from './auth/EksPlatformAuthStrategy';
import { ReadableClusters } from './clusters/ReadableClusters';

/**
 * Lets the kubernetes plugin read EKS clusters with the connections of the cluster tab.
 *
 * @public
 */
export const kubernetesModuleEksPlatform = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'eks-platform',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        authStrategies: kubernetesAuthStrategyExtensionPoint,
        aws: awsAccountsServiceRef,
        catalog: catalogServiceRef,
        clusterSupplier: kubernetesClusterSupplierExtensionPoint,
        connections: clusterConnectionsServiceRef,
        permissions: coreServices.permissions,
      },
      async init(deps) {
        const { auth, authStrategies, aws, catalog, connections } = deps;
        const refs = new ClusterRefs({ auth, catalog });
        authStrategies.addAuthStrategy(
          'aws',
          new EksPlatformAuthStrategy({ refs, connections, aws }),
        );
        deps.clusterSupplier.addClusterSupplier(
          async ({ getDefault }) =>
            new ReadableClusters({ ...deps, clusters: await getDefault() }),
        );
      },
    });
  },
});
