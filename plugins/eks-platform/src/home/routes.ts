import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The form of a template of the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** All templates of the scaffolder. */
export const templatesRouteRef = createExternalRouteRef({
  defaultTarget: 'scaffolder.root',
});

/** The runs of templates. */
export const tasksRouteRef = createExternalRouteRef({
  defaultTarget: 'scaffolder.listTasks',
});

/** The list of the catalog. */
export const catalogRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog.catalogIndex',
});

/** The page of all clusters. */
export const fleetRouteRef = createRouteRef();
