import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import {
  accountProfilesServiceRef,
  awsAccountsServiceRef,
  clusterConnectionsServiceRef,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { addDiscovery } from './discovery/addDiscovery';
import { readDiscoveryConfig } from './discovery/readDiscoveryConfig';
import { readClusterAnnotations } from './processor/clusterAnnotations';
import { EksClusterProcessor } from './processor/EksClusterProcessor';

/**
 * Adds life-cycle state and kubernetes annotations to EKS cluster entities, and finds clusters that have no entity yet.
 *
 * @public
 */
export const catalogModuleEksPlatform = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'eks-platform',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        aws: awsAccountsServiceRef,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        connections: clusterConnectionsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        profiles: accountProfilesServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { logger, processing, ...sources } = deps;
        const now = () => new Date();
        processing.addProcessor(
          new EksClusterProcessor({
            logger,
            read: ref => readClusterAnnotations(ref, { ...sources, now }),
          }),
        );
        const discovery = readDiscoveryConfig(deps.config);
        if (discovery) {
          addDiscovery(discovery, deps);
        }
      },
    });
  },
});
