import type { SectionDefinition } from '../sectionDefinition';
import type { ChangesView } from './changesView';
import { makeChangesView } from './makeChangesView';

export const changesSection: SectionDefinition<ChangesView> = {
  required: ['kustomizations', 'helmReleases', 'updates', 'applyReport'],
  optional: ['gitRepositories', 'nodeClaims', 'certificates'],
  make: makeChangesView,
};
