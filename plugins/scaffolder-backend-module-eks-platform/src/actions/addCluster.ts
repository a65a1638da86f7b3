import type { AuthService } from '@backstage/backend-plugin-api';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  platformAnswersSchema,
  toAnswerFindings,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  LOCK_FILE,
  TemplateFaultError,
  addCluster,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { PlatformGenerator } from '@eks-platform/backstage-plugin-eks-platform-node';
import { parse } from 'yaml';
import { readOwnGroups } from '../catalog/ownGroups';
import {
  readPlatformFiles,
  writePlatformFiles,
} from '../workspace/platformFiles';
import { examples } from './addCluster.examples';
import { brokenTemplate, refusedAnswers } from './failureText';
import { templateBaseUrl } from './templateBaseUrl';

/** Answers that follow the place; a further cluster gets its own unless they are given. */
const OF_THE_PLACE = ['vpcCidr', 'subnets', 'allowedCidrs'] as const;

/** Creates `eks-platform:add-cluster`: writes a further cluster into a platform's repository. */
export function createAddClusterAction(options: {
  generator: PlatformGenerator;
  catalog: CatalogService;
  auth: AuthService;
}) {
  const { generator, catalog, auth } = options;
  return createTemplateAction({
    id: 'eks-platform:add-cluster',
    description:
      'Adds the files of a further cluster to the repository of an EKS platform in the workspace',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        changes: z =>
          z
            .record(z.any())
            .describe(
              'Answers that differ from those of the first cluster; name is one of them',
            ),
        path: z =>
          z
            .string()
            .optional()
            .describe('Folder of the platform in the workspace'),
      },
      output: {
        name: z => z.string(),
        entityRef: z => z.string().describe('Ref that the cluster will have'),
        cluster: z =>
          z.string().describe('Cluster ref <account>/<region>/<name>'),
        files: z => z.array(z.string()).describe('What was added'),
      },
    },
    async handler(ctx) {
      const root = resolveSafeChildPath(
        ctx.workspacePath,
        ctx.input.path || '.',
      );
      const existing = await readPlatformFiles(root);
      const before = answersOf(
        existing.find(file => file.path === LOCK_FILE)?.content,
      );
      const given = furtherAnswers(before, ctx.input.changes);
      const userGroups = await readOwnGroups({
        user: ctx.user,
        catalog,
        auth,
      });
      const where = {
        baseUrl: templateBaseUrl(ctx.templateInfo),
        addsCluster: true,
        signal: ctx.signal,
      };
      try {
        const [{ resolved, library }, first] = await Promise.all([
          generator.resolve({ ...where, given, userGroups }),
          generator.resolve({ ...where, given: before }),
        ]);
        const errors = resolved.findings.filter(
          finding => finding.level === 'error',
        );
        if (errors.length > 0) {
          throw new InputError(refusedAnswers(errors));
        }
        const { spec } = resolved;
        const added = addCluster({
          library,
          existing,
          first: first.resolved.spec,
          spec,
        });
        await writePlatformFiles(root, added);
        ctx.logger.info(
          `${added.length - 1} files added, one document in catalog-info.yaml`,
        );
        ctx.output('name', spec.cluster.name);
        ctx.output('entityRef', `resource:default/${spec.cluster.name}`);
        ctx.output('cluster', spec.cluster.ref);
        ctx.output(
          'files',
          added.map(file => file.path),
        );
      } catch (error) {
        throw error instanceof TemplateFaultError
          ? new Error(brokenTemplate(error.faults, 'eks-platform'))
          : error;
      }
    },
  });
}

function answersOf(lock: string | undefined): PlatformAnswers {
  if (lock === undefined) {
    throw new NotFoundError(
      `There is no ${LOCK_FILE}: this is no repository that the form made`,
    );
  }
  return parseAnswers(parse(lock)?.answers);
}

function furtherAnswers(
  before: PlatformAnswers,
  changes: Record<string, unknown>,
): PlatformAnswers {
  const wanted = Object.fromEntries(
    Object.entries(changes).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );
  const own = OF_THE_PLACE.filter(key => !(key in wanted));
  return parseAnswers({
    ...before,
    ...Object.fromEntries(own.map(key => [key, undefined])),
    ...wanted,
  });
}

function parseAnswers(answers: unknown): PlatformAnswers {
  const parsed = platformAnswersSchema.safeParse(answers);
  if (!parsed.success) {
    throw new InputError(refusedAnswers(toAnswerFindings(parsed.error)));
  }
  return parsed.data;
}
