import type { SectionDefinition } from '../sectionDefinition';
import type { IdentityView } from './identityView';
import { makeIdentityView } from './makeIdentityView';

export const identitySection: SectionDefinition<IdentityView> = {
  required: ['podIdentities', 'accessEntries', 'cluster'],
  optional: ['serviceAccounts', 'deployments', 'statefulSets'],
  make: makeIdentityView,
};
