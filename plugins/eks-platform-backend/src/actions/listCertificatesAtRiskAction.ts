import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { answerPage } from './answerPage';
import { clusterInput } from './clusterInput';
import type { ClusterQuestions } from './ClusterQuestions';

const AT_RISK = ['critical', 'warning', 'unknown'];

/** `eks-platform:list-certificates-at-risk` */
export function registerListCertificatesAtRisk(options: {
  actionsRegistry: ActionsRegistryService;
  questions: ClusterQuestions;
}) {
  options.actionsRegistry.register({
    name: 'list-certificates-at-risk',
    title: 'List hosts whose certificate is at risk',
    description:
      'Lists public hosts of an EKS cluster without a certificate that covers them, whose certificate failed or ends, or of which that is not known, with the links of the issuance that failed.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          ...clusterInput(z),
        }),
      output: z =>
        z.object({
          known: z.boolean(),
          hosts: z.array(
            z.object({
              host: z.string(),
              namespace: z.string(),
              state: z.string(),
              certificate: z.string(),
              renewal: z.string(),
              expiresAt: z.string().optional(),
              chain: z.array(z.string()),
            }),
          ),
          notRead: z.array(z.string()),
          total: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [{ title: 'One cluster', input: { cluster: 'dp' } }],
    action: async ({ input, credentials }) => {
      const { ingress } = await options.questions.view(input.cluster, {
        credentials,
      });
      const atRisk = (ingress.data?.hosts ?? [])
        .filter(({ state }) => AT_RISK.includes(state))
        .map(host => ({
          host: host.host,
          namespace: host.namespace,
          state: host.state,
          certificate: host.certificate.detail ?? host.certificate.text,
          renewal: host.renewal.detail ?? host.renewal.text,
          expiresAt: host.expiresAt,
          chain: host.chain.map(
            ({ kind, name, text }) => `${kind} ${name}: ${text}`,
          ),
        }));
      const { rows: hosts, ...page } = answerPage(atRisk, input.cursor);
      return {
        output: {
          known: ingress.state === 'ok',
          hosts,
          notRead: ingress.issues.map(({ message }) => message),
          ...page,
        },
      };
    },
  });
}
