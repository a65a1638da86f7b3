import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { answerPage } from './answerPage';
import { clusterInput } from './clusterInput';
import type { ClusterQuestions } from './ClusterQuestions';

const MOST_OBJECTS = 5;
const MOST_BEGINS = 10;

/** `eks-platform:list-changes` */
export function registerListChanges(options: {
  actionsRegistry: ActionsRegistryService;
  questions: ClusterQuestions;
}) {
  options.actionsRegistry.register({
    name: 'list-changes',
    title: 'List what changed in an EKS cluster',
    description:
      'Lists what was changed, or changed by itself, in an EKS cluster in the last 48 hours, newest first: commits, Flux, Helm, EKS, applies, nodes and certificates; and with which change each open problem began.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          ...clusterInput(z),
          since: z
            .string()
            .datetime({ offset: true })
            .optional()
            .describe('Only changes from then on, ISO 8601'),
          failed: z.boolean().optional().describe('Only changes that failed'),
        }),
      output: z =>
        z.object({
          known: z
            .boolean()
            .describe('False: some sources were not read, see notRead'),
          from: z.string().optional().describe('How far back the list goes'),
          changes: z.array(
            z.object({
              at: z.string(),
              kind: z.string(),
              what: z.string(),
              by: z.string().optional(),
              failed: z.boolean(),
              commit: z.string().optional(),
              objects: z.array(z.string()),
            }),
          ),
          notListed: z
            .number()
            .optional()
            .describe('Older changes of the span that nobody keeps'),
          problemsBegan: z.array(
            z.object({
              problem: z.string(),
              at: z.string(),
              after: z
                .string()
                .optional()
                .describe('The change shortly before, on the same objects'),
            }),
          ),
          notRead: z.array(z.string()),
          total: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [{ title: 'What changed?', input: { cluster: 'dp' } }],
    action: async ({ input, credentials }) => {
      const { changes: section } = await options.questions.view(input.cluster, {
        credentials,
      });
      const since = input.since ? Date.parse(input.since) : -Infinity;
      const wanted = (section.data?.changes ?? [])
        .filter(({ at }) => Date.parse(at) >= since)
        .filter(({ failed }) => !input.failed || failed)
        .map(({ at, kind, what, by, failed, commit, objects }) => ({
          at,
          kind,
          what,
          by,
          failed,
          commit,
          objects: objects.slice(0, MOST_OBJECTS),
        }));
      const { rows: changes, ...page } = answerPage(wanted, input.cursor);
      return {
        output: {
          known: section.state === 'ok',
          from: section.data?.from,
          changes,
          notListed: section.data?.more,
          problemsBegan: (section.data?.begins ?? [])
            .slice(0, MOST_BEGINS)
            .map(({ title, at, after }) => ({
              problem: title,
              at,
              after: after?.what,
            })),
          notRead: section.issues.map(({ message }) => message),
          ...page,
        },
      };
    },
  });
}
