import type { SectionDefinition } from '../sectionDefinition';
import { makeWorkloadsView } from './makeWorkloadsView';
import type { WorkloadsView } from './workloadsView';

export const workloadsSection: SectionDefinition<WorkloadsView> = {
  required: ['deployments', 'statefulSets'],
  optional: ['pods', 'previewSources', 'sleepInfos', 'ingressRoutes'],
  make: ({ findings }) => makeWorkloadsView(findings),
};
