import type { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  platformAnswersSchema,
  toAnswerFindings,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { TemplateFaultError } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { PlatformGenerator } from '@eks-platform/backstage-plugin-eks-platform-node';
import { readOwnGroups } from '../catalog/ownGroups';
import { brokenTemplate, refusedAnswers } from './failureText';
import { examples } from './resolve.examples';
import { templateBaseUrl } from './templateBaseUrl';

/**
 * Creates `eks-platform:resolve`: answers to platform spec, with every check of the form once more.
 *
 * The server never runs the form's own validation, so nothing of it is relied upon.
 */
export function createResolveAction(options: {
  generator: PlatformGenerator;
  catalog: CatalogService;
  auth: AuthService;
}) {
  const { generator, catalog, auth } = options;
  return createTemplateAction({
    id: 'eks-platform:resolve',
    description:
      'Checks the answers for an EKS platform and fills in what they leave open',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        answers: z =>
          z.record(z.any()).describe('Answers of the form: all its parameters'),
      },
      output: {
        spec: z =>
          z.record(z.any()).describe('Platform spec for eks-platform:render'),
        name: z => z.string(),
        description: z => z.string(),
        owner: z => z.string(),
        entityRef: z => z.string().describe('Ref that the cluster will have'),
        cluster: z =>
          z.string().describe('Cluster ref <account>/<region>/<name>'),
        repositoryUrl: z => z.string(),
        notes: z => z.array(z.string()).describe('What is worth knowing'),
        applyBy: z => z.string(),
        operatorsGroup: z => z.string(),
        account: z => z.string(),
        cost: z => z.record(z.any()).describe('Estimated cost'),
      },
    },
    async handler(ctx) {
      const parsed = platformAnswersSchema.safeParse(ctx.input.answers);
      if (!parsed.success) {
        throw new InputError(refusedAnswers(toAnswerFindings(parsed.error)));
      }
      const userGroups = await readOwnGroups({
        user: ctx.user,
        catalog,
        auth,
      });
      const { resolved } = await generator
        .resolve({
          given: parsed.data,
          baseUrl: templateBaseUrl(ctx.templateInfo),
          userGroups,
          signal: ctx.signal,
        })
        .catch(error => {
          throw error instanceof TemplateFaultError
            ? new Error(brokenTemplate(error.faults, 'eks-platform'))
            : error;
        });
      const { spec, findings, cost, answerCount, ruleCount } = resolved;
      const errors = findings.filter(finding => finding.level === 'error');
      const notes = findings.filter(finding => finding.level === 'note');
      if (errors.length > 0) {
        throw new InputError(refusedAnswers(findings));
      }
      ctx.logger.info(
        `${answerCount} answers, ${ruleCount} rules, 0 errors, ${
          notes.length
        } ${notes.length === 1 ? 'note' : 'notes'}${
          notes.length > 0
            ? ` (${notes.map(note => note.message).join(' · ')})`
            : ''
        }`,
      );
      ctx.output('spec', JSON.parse(JSON.stringify(spec)));
      ctx.output('name', spec.name);
      ctx.output(
        'description',
        spec.description || `EKS platform ${spec.name}`,
      );
      ctx.output('owner', spec.owner);
      ctx.output('entityRef', `resource:default/${spec.cluster.name}`);
      ctx.output('cluster', spec.cluster.ref);
      ctx.output('repositoryUrl', spec.repository.url);
      ctx.output(
        'notes',
        notes.map(note => note.message),
      );
      ctx.output('applyBy', spec.account.apply.by);
      ctx.output('operatorsGroup', spec.account.operatorsGroup);
      ctx.output('account', spec.account.alias);
      ctx.output('cost', JSON.parse(JSON.stringify(cost)));
    },
  });
}
