import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { answerPage } from './answerPage';
import { clusterInput } from './clusterInput';
import type { ClusterQuestions } from './ClusterQuestions';

/** `eks-platform:explain-pending-pods` */
export function registerExplainPendingPods(options: {
  actionsRegistry: ActionsRegistryService;
  questions: ClusterQuestions;
}) {
  options.actionsRegistry.register({
    name: 'explain-pending-pods',
    title: 'Explain why pods are pending',
    description:
      'Says why pods of an EKS cluster wait for a node, grouped by reason, with the problem that causes it where one is known. Narrow it to a namespace or a pod.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          ...clusterInput(z),
          namespace: z.string().optional(),
          pod: z.string().optional().describe('Name of one pod'),
        }),
      output: z =>
        z.object({
          known: z
            .boolean()
            .describe('False: pods or nodes could not be read, see notRead'),
          pods: z.array(
            z.object({
              namespace: z.string(),
              name: z.string(),
              since: z.string(),
              reason: z.string(),
            }),
          ),
          causes: z
            .array(z.string())
            .describe('Problems of the cluster that concern its nodes'),
          notRead: z.array(z.string()),
          total: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      {
        title: 'Why does my pod wait?',
        input: { cluster: 'dp', namespace: 'dagster' },
      },
    ],
    action: async ({ input, credentials }) => {
      const view = await options.questions.view(input.cluster, { credentials });
      const { nodes } = view;
      const waiting = (nodes.data?.pending ?? [])
        .flatMap(({ reason, pods }) => pods.map(pod => ({ ...pod, reason })))
        .filter(pod => !input.namespace || pod.namespace === input.namespace)
        .filter(pod => !input.pod || pod.name === input.pod)
        .map(({ namespace, name, since, reason }) => ({
          namespace,
          name,
          since,
          reason,
        }));
      const { rows: pods, ...page } = answerPage(waiting, input.cursor);
      return {
        output: {
          known: nodes.state === 'ok',
          pods,
          causes: view.problems
            .filter(({ target }) => target.tab === 'nodes')
            .slice(0, 5)
            .map(({ title, because, next }) => `${title}. ${because} ${next}`),
          notRead: nodes.issues.map(({ message }) => message),
          ...page,
        },
      };
    },
  });
}
