import type { SectionDefinition } from '../sectionDefinition';
import { makeOverviewView } from './makeOverviewView';
import type { OverviewView } from './overviewView';

export const overviewSection: SectionDefinition<OverviewView> = {
  required: ['cluster'],
  optional: [
    'version',
    'addons',
    'addonVersions',
    'offeredVersions',
    'insights',
    'nodes',
    'pods',
    'nodeMetrics',
    'spotPrices',
    'natGateways',
    'volumes',
  ],
  make: ({ findings, found }) => makeOverviewView(findings, found),
};
