import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderTemplatingExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import {
  PlatformGenerator,
  accountProfilesServiceRef,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { createAddClusterAction } from './actions/addCluster';
import { createConfirmAction } from './actions/confirm';
import { createExplainFailureAction } from './actions/explainFailure';
import { createLocateAction } from './actions/locate';
import { createRenderAction } from './actions/render';
import { createResolveAction } from './actions/resolve';
import { createVerifyAction } from './actions/verify';
import { createScmTypeFilter } from './templating/scmType';

/**
 * Adds the actions `eks-platform:*` and the filter `scmType` to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleEksPlatform = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'eks-platform',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        profiles: accountProfilesServiceRef,
        reader: coreServices.urlReader,
        templating: scaffolderTemplatingExtensionPoint,
      },
      async init(deps) {
        const { actions, auth, catalog, config, reader, templating } = deps;
        const generator = PlatformGenerator.fromConfig(deps);
        const integrations = ScmIntegrations.fromConfig(config);
        actions.addActions(
          createResolveAction({ generator, catalog, auth }),
          createRenderAction({ generator }),
          createVerifyAction({ generator }),
          createAddClusterAction({ generator, catalog, auth }),
          createConfirmAction({ catalog, integrations }),
          createLocateAction({ hosts: generator.repositoryHosts, reader }),
          createExplainFailureAction({ catalog, reader }),
        );
        templating.addTemplateFilters([createScmTypeFilter(integrations)]);
      },
    });
  },
});
