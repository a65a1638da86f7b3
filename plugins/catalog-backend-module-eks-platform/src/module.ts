import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import {
  accountProfilesServiceRef,
  awsAccountsServiceRef,
  clusterConnectionsServiceRef,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { readClusterAnnotations } from './processor/clusterAnnotations';
import { EksClusterProcessor } from './processor/EksClusterProcessor';

/**
 * Adds life-cycle state and kubernetes annotations to EKS cluster entities.
 *
 * @public
 */
export const catalogModuleEksPlatform = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'eks-platform',
  register({ registerInit }) {
    registerInit({
      deps: {
        aws: awsAccountsServiceRef,
        connections: clusterConnectionsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        profiles: accountProfilesServiceRef,
      },
      async init({ logger, processing, ...sources }) {
        const now = () => new Date();
        processing.addProcessor(
          new EksClusterProcessor({
            logger,
            read: ref => readClusterAnnotations(ref, { ...sources, now }),
          }),
        );
      },
    });
  },
});
