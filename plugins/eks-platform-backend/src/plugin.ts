import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eksPlatformPermissions } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  PlatformGenerator,
  accountProfilesServiceRef,
  awsAccountsServiceRef,
  clusterConnectionsServiceRef,
  clusterOperatorsServiceRef,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { ClusterQuestions, registerActions } from './actions';
import { ClusterCatalog } from './cluster/ClusterCatalog';
import { ClusterObservations } from './cluster/ClusterObservations';
import { readEksPlatformConfig, readFormConfig } from './config';
import { createNetworkLooks } from './dns/createNetworkLooks';
import { FluxWrites } from './flux/FluxWrites';
import { FleetRows } from './fleet/FleetRows';
import { SnapshotStore } from './fleet/SnapshotStore';
import { scheduleSnapshots } from './fleet/scheduleSnapshots';
import { createOwnHealth } from './telemetry/createOwnHealth';
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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        aws: awsAccountsServiceRef,
        catalogService: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        connections: clusterConnectionsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        operators: clusterOperatorsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        profiles: accountProfilesServiceRef,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { config, lifecycle, permissionsRegistry, httpRouter } = deps;
        const now = () => new Date();
        const catalog = new ClusterCatalog(deps.catalogService);
        const access = new ClusterAccess(deps.permissions);
        const { idleMs, snapshots } = readEksPlatformConfig(config);
        const network = createNetworkLooks({ config, lifecycle, now });
        const observations = new ClusterObservations({
          ...deps,
          network,
          idleMs,
          now,
        });
        lifecycle.addShutdownHook(() => observations.stop());
        const clusters = { catalog, access, observations };
        const own = createOwnHealth({ ...deps, observations });
        const store = await SnapshotStore.create(deps.database);
        const fleet = new FleetRows({ ...deps, ...clusters, store });
        await scheduleSnapshots({
          ...deps,
          ...clusters,
          store,
          snapshots,
          now,
        });
        registerActions({
          actionsRegistry: deps.actionsRegistry,
          fleet,
          questions: new ClusterQuestions(clusters),
        });
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

        httpRouter.addAuthPolicy({ path: '/health', allow: 'unauthenticated' });
        permissionsRegistry.addPermissions(eksPlatformPermissions);
        httpRouter.use(
          createRouter({
            ...deps,
            ...clusters,
            ...own,
            fleet,
            store,
            snapshots,
            fluxWrites: new FluxWrites({ ...deps, now }),
            forms,
            now,
          }),
        );
      },
    });
  },
});
