import type { SectionDefinition } from '../sectionDefinition';
import { makeNodesView } from './makeNodesView';
import { prepareNodeRows } from './nodeRows';
import type { NodesView } from './nodesView';

export const nodesSection: SectionDefinition<NodesView> = {
  required: ['nodes'],
  optional: [
    'pods',
    'nodePools',
    'nodeClaims',
    'nodeClasses',
    'nodeGroups',
    'podDisruptionBudgets',
    'karpenterEvents',
    'daemonSets',
    'instances',
    'subnets',
    'interruptionQueue',
    'spotPrices',
  ],
  prepare: ({ findings, marks }) => prepareNodeRows(findings, marks),
  make: ({ findings, marks }) => makeNodesView(findings, marks),
};
