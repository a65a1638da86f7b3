import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiServerLine } from '@remixicon/react';
import { eksPlatformApi } from './extensions/apis';
import { componentExtensions } from './extensions/component';
import { entityCardExtensions } from './extensions/entityCards';
import { entityClusterContent } from './extensions/entityContents';
import { fleetPage } from './extensions/fleet';
import { formFieldExtensions } from './extensions/formFields';
import { homeExtensions } from './extensions/home';
import { taskCardExtension } from './extensions/taskCard';
import {
  catalogRouteRef,
  fleetRouteRef,
  tasksRouteRef,
  templateRouteRef,
  templatesRouteRef,
} from './home/routes';

/** Cluster tab, home widgets and form of the EKS platform. @public */
export const eksPlatformPlugin = createFrontendPlugin({
  pluginId: 'eks-platform',
  title: 'EKS platform',
  icon: <RiServerLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { fleet: fleetRouteRef },
  externalRoutes: {
    template: templateRouteRef,
    templates: templatesRouteRef,
    tasks: tasksRouteRef,
    catalog: catalogRouteRef,
  },
  extensions: [
    eksPlatformApi,
    entityClusterContent,
    ...entityCardExtensions,
    ...componentExtensions,
    fleetPage,
    ...formFieldExtensions,
    ...homeExtensions,
    taskCardExtension,
  ],
});
