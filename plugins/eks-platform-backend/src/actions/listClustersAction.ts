import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  FLEET_STATES,
  type FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { FleetRows } from '../fleet/FleetRows';
import { answerPage } from './answerPage';
import { quantityText } from './quantityText';

/** `eks-platform:list-clusters` */
export function registerListClusters(options: {
  actionsRegistry: ActionsRegistryService;
  fleet: FleetRows;
}) {
  options.actionsRegistry.register({
    name: 'list-clusters',
    title: 'List EKS clusters',
    description:
      'Lists the EKS clusters that the caller may see, worst first, with state, first problem, Kubernetes version, nodes and cost per hour. From the last snapshot of each cluster: takenAt says how old it is.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          state: z
            .enum(FLEET_STATES)
            .optional()
            .describe('Only clusters in this state'),
          mine: z
            .boolean()
            .optional()
            .describe('Only clusters that the caller owns'),
          cursor: z
            .string()
            .optional()
            .describe('nextCursor of the answer before'),
        }),
      output: z =>
        z.object({
          clusters: z.array(
            z.object({
              entityRef: z.string(),
              cluster: z.string().describe('<account>/<region>/<name>'),
              owner: z.string().optional(),
              state: z.string(),
              firstProblem: z.string().optional(),
              problems: z.number().optional(),
              kubernetesVersion: z.string().optional(),
              nodes: z.string().optional().describe('ready of total'),
              gpus: z.string().optional().describe('busy of total'),
              costPerHour: z.string().optional(),
              takenAt: z.string().optional().describe('ISO 8601'),
              failure: z
                .string()
                .optional()
                .describe('Why the newest look failed'),
            }),
          ),
          warning: z
            .string()
            .optional()
            .describe('Why figures are missing from all clusters'),
          total: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      { title: 'Clusters in trouble', input: { state: 'in-trouble' } },
      { title: 'My clusters', input: { mine: true } },
    ],
    action: async ({ input, credentials }) => {
      const { rows, warning } = await options.fleet.list({ credentials });
      const wanted = rows
        .filter(row => !input.state || row.state === input.state)
        .filter(row => !input.mine || row.ownedByMe)
        .sort(
          (a, b) =>
            FLEET_STATES.indexOf(a.state) - FLEET_STATES.indexOf(b.state) ||
            (a.entityRef < b.entityRef ? -1 : 1),
        )
        .map(describe);
      const { rows: clusters, ...page } = answerPage(wanted, input.cursor);
      return { output: { clusters, warning, ...page } };
    },
  });
}

function describe(row: FleetRow) {
  const { snapshot } = row;
  const { nodes, gpus } = snapshot ?? {};
  return {
    entityRef: row.entityRef,
    cluster: `${row.account}/${row.region}/${row.name}`,
    owner: row.owner,
    state: row.state,
    firstProblem: snapshot?.problems[0]?.title,
    problems: snapshot?.problemCount,
    kubernetesVersion: snapshot?.kubernetes?.version,
    nodes: nodes && `${nodes.ready} of ${nodes.total}`,
    gpus: gpus && `${gpus.busy ?? 'unknown'} of ${gpus.total}`,
    costPerHour: snapshot && quantityText(snapshot.perHour),
    takenAt: snapshot?.takenAt,
    failure: row.failure?.message,
  };
}
