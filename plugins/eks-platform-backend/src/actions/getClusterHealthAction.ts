import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { answerPage } from './answerPage';
import { clusterInput } from './clusterInput';
import type { ClusterQuestions } from './ClusterQuestions';
import { quantityText } from './quantityText';

/** `eks-platform:get-cluster-health` */
export function registerGetClusterHealth(options: {
  actionsRegistry: ActionsRegistryService;
  questions: ClusterQuestions;
}) {
  options.actionsRegistry.register({
    name: 'get-cluster-health',
    title: 'Get the health of an EKS cluster',
    description:
      'Looks at one EKS cluster now: verdict, problems with cause, evidence and next step, and what could not be read. What is not known is said to be unknown.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          ...clusterInput(z),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          lifecycle: z.string(),
          verdict: z.string(),
          kubernetesVersion: z.string().optional(),
          nodes: z.string().optional().describe('ready of total'),
          pendingPods: z.number().optional(),
          costPerHour: z.string().optional(),
          problems: z.array(
            z.object({
              id: z.string(),
              severity: z.string(),
              title: z.string(),
              because: z.string(),
              since: z.string().optional(),
              evidence: z.array(z.string()),
              next: z.string(),
            }),
          ),
          notRead: z
            .array(z.string())
            .describe('Sources without an answer, and why'),
          total: z.number().describe('Number of problems'),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [{ title: 'One cluster', input: { cluster: 'bluesky' } }],
    action: async ({ input, credentials }) => {
      const view = await options.questions.view(input.cluster, { credentials });
      const overview = view.overview.data;
      const { rows: problems, ...page } = answerPage(
        view.problems.map(problem => ({
          id: problem.id,
          severity: problem.severity,
          title: problem.title,
          because: problem.because,
          since: problem.since,
          evidence: problem.evidence
            .slice(0, 5)
            .map(({ object, says }) => `${object}: ${says}`),
          next: problem.next,
        })),
        input.cursor,
      );
      const { word, title, summary } = view.verdict;
      return {
        output: {
          entityRef: view.entityRef,
          lifecycle: view.lifecycle.state,
          verdict: `${title ? `${word}: ${title}` : word}. ${summary}`,
          kubernetesVersion: overview?.support.version,
          nodes:
            overview?.nodes &&
            `${overview.nodes.ready} of ${overview.nodes.total}`,
          pendingPods: overview?.pods?.pending,
          costPerHour: overview && quantityText(overview.cost.perHour),
          problems,
          notRead: view.sources
            .filter(({ state }) => state !== 'ok')
            .slice(0, 30)
            .map(
              ({ source, state, message }) =>
                `${source}: ${state}${message ? `, ${message}` : ''}`,
            ),
          ...page,
        },
      };
    },
  });
}
