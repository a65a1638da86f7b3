import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { answerPage } from './answerPage';
import { clusterInput } from './clusterInput';
import type { ClusterQuestions } from './ClusterQuestions';
import { quantityText } from './quantityText';

/** `eks-platform:list-idle-gpus` */
export function registerListIdleGpus(options: {
  actionsRegistry: ActionsRegistryService;
  questions: ClusterQuestions;
}) {
  options.actionsRegistry.register({
    name: 'list-idle-gpus',
    title: 'List idle GPUs',
    description:
      'Lists GPU nodes of an EKS cluster with devices that no pod requests, and what they cost per hour. Idle means not requested; whether a requested GPU computes is not known here.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          ...clusterInput(z),
        }),
      output: z =>
        z.object({
          known: z.boolean(),
          devices: z.string().optional().describe('busy of total'),
          idleCostPerHour: z.string().optional(),
          nodes: z.array(
            z.object({
              node: z.string(),
              pool: z.string().optional(),
              instanceType: z.string().optional(),
              idle: z.number(),
              devices: z.number(),
              costPerHour: z.string(),
              state: z.string(),
            }),
          ),
          notRead: z.array(z.string()),
          total: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [{ title: 'One cluster', input: { cluster: 'bluesky' } }],
    action: async ({ input, credentials }) => {
      const { gpu } = await options.questions.view(input.cluster, {
        credentials,
      });
      const idle = (gpu.data?.nodes ?? [])
        .map(node => ({
          node: node.node,
          pool: node.pool,
          instanceType: node.instanceType,
          idle: node.devices.filter(({ state }) => state === 'free').length,
          devices: node.devices.length,
          costPerHour: quantityText(node.perHour),
          state: node.stateText,
        }))
        .filter(node => node.idle > 0);
      const { rows: nodes, ...page } = answerPage(idle, input.cursor);
      return {
        output: {
          known: gpu.state === 'ok',
          devices:
            gpu.data &&
            `${gpu.data.devices.requested} of ${gpu.data.devices.total}`,
          idleCostPerHour: gpu.data && quantityText(gpu.data.cost.idle),
          nodes,
          notRead: gpu.issues.map(({ message }) => message),
          ...page,
        },
      };
    },
  });
}
