import type { SectionDefinition } from '../sectionDefinition';
import { makeOverviewView } from './makeOverviewView';
import type { OverviewView } from './overviewView';

export const overviewSection: SectionDefinition<OverviewView> = {
  required: ['cluster'],
  optional: ['version', 'addons', 'nodes', 'pods'],
  make: ({ findings }) => makeOverviewView(findings),
};
