import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { PlatformSpec } from '@eks-platform/backstage-plugin-eks-platform-common';
import { verifyPlatform } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { PlatformGenerator } from '@eks-platform/backstage-plugin-eks-platform-node';
import { readPlatformFiles } from '../workspace/platformFiles';
import { failedChecks } from './failureText';
import { templateBaseUrl } from './templateBaseUrl';
import { examples } from './verify.examples';

/** Creates `eks-platform:verify`: reads the workspace as OpenTofu and Flux will, and fails before anything is published. */
export function createVerifyAction(options: {
  generator: PlatformGenerator;
  now?: () => number;
}) {
  const { generator, now = () => performance.now() } = options;
  return createTemplateAction({
    id: 'eks-platform:verify',
    description: 'Checks the rendered repository of an EKS platform',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        spec: z => z.record(z.any()).describe('From eks-platform:resolve'),
      },
      output: {
        checks: z => z.number().describe('How many checks passed'),
      },
    },
    async handler(ctx) {
      const started = now();
      const spec = ctx.input.spec as unknown as PlatformSpec;
      const library = await generator.library(
        templateBaseUrl(ctx.templateInfo),
        { signal: ctx.signal },
      );
      const root = resolveSafeChildPath(
        ctx.workspacePath,
        spec.repository.path || '.',
      );
      const files = await readPlatformFiles(root);
      const checks = await verifyPlatform({ files, spec, library });
      if (checks.some(check => check.state === 'failed')) {
        throw new Error(
          failedChecks(
            checks,
            `${spec.template.name} ${spec.template.version}`,
          ),
        );
      }
      const seconds = ((now() - started) / 1000).toFixed(1);
      ctx.logger.info(`${checks.length} checks passed in ${seconds} s`);
      ctx.output('checks', checks.length);
    },
  });
}
