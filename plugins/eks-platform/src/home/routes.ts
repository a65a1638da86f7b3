import { createExternalRouteRef } from '@backstage/frontend-plugin-api';

/** The form of a template of the scaffolder. */
export const templateRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
