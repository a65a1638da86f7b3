import type { SectionDefinition } from '../sectionDefinition';
import { makeNodesViewInSteps } from './makeNodesView';
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
  makeInSteps: ({ findings, marks }) => makeNodesViewInSteps(findings, marks),
};
