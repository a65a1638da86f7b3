import type { SectionDefinition } from '../sectionDefinition';
import { makeUpgradesView } from './makeUpgradesView';
import type { UpgradesView } from './upgradesView';

export const upgradesSection: SectionDefinition<UpgradesView> = {
  required: ['cluster'],
  optional: [
    'version',
    'offeredVersions',
    'insights',
    'addons',
    'addonVersions',
    'nodes',
    'nodeClasses',
    'nodeGroups',
    'deployments',
  ],
  make: ({ findings }) => makeUpgradesView(findings),
};
