import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eksPlatformPermissions } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  PlatformGenerator,
  accountProfilesServiceRef,
  awsAccountsServiceRef,
  clusterConnectionsServiceRef,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { ClusterCatalog } from './cluster/ClusterCatalog';
import { ClusterObservations } from './cluster/ClusterObservations';
import { ClusterSummaries } from './cluster/ClusterSummaries';
import { readEksPlatformConfig, readFormConfig } from './config';
import { ClusterAccess } from './permissions/ClusterAccess';
import { PlatformForms } from './platforms';
import { createRouter } from './router';

/**
 * Backend of the EKS platform: live views of clusters.
 *
 * @public
 */
export const eksPlatformPlugin = createBackendPlugin({
  pluginId: 'eks-platform',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        aws: awsAccountsServiceRef,
        catalogService: catalogServiceRef,
        config: coreServices.rootConfig,
        connections: clusterConnectionsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        profiles: accountProfilesServiceRef,
        reader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { config, lifecycle, permissionsRegistry, httpRouter } = deps;
        const now = () => new Date();
        const catalog = new ClusterCatalog(deps.catalogService);
        const access = new ClusterAccess(deps.permissions);
        const observations = new ClusterObservations({
          ...deps,
          ...readEksPlatformConfig(config),
          now,
        });
        lifecycle.addShutdownHook(() => observations.stop());
        const clusters = { catalog, access, observations };
        const summaries = new ClusterSummaries({ ...deps, ...clusters });
        const forms = new PlatformForms({
          ...readFormConfig(config),
          generator: PlatformGenerator.fromConfig({
            ...deps,
            catalog: deps.catalogService,
            now,
          }),
          catalog: deps.catalogService,
          now,
        });

        permissionsRegistry.addPermissions(eksPlatformPermissions);
        httpRouter.use(
          createRouter({ ...deps, ...clusters, summaries, forms, now }),
        );
      },
    });
  },
});
