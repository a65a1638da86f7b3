import type { SectionDefinition } from '../sectionDefinition';
import { makeOverviewViewInSteps } from './makeOverviewView';
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
  // A silent cluster's last problems may be gone by now: whom they hurt is not known.
  makeInSteps: ({ findings, found, problems }) => {
    const open = new Set(problems.map(({ key }) => key));
    return makeOverviewViewInSteps(
      findings,
      found.filter(({ problem }) => open.has(problem.key)),
    );
  },
};
