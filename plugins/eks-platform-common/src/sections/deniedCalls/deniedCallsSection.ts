import type { SectionDefinition } from '../sectionDefinition';
import type { DeniedCallsView } from './deniedCallsView';
import { makeDeniedCallsView } from './makeDeniedCallsView';

export const deniedCallsSection: SectionDefinition<DeniedCallsView> = {
  required: ['deniedCalls'],
  optional: ['podIdentities'],
  make: ({ findings }) => makeDeniedCallsView(findings),
};
