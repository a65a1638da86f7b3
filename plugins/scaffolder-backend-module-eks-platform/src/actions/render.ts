import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  PlatformSpec,
  RenderedFile,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import {
  TemplateFaultError,
  renderPlatform,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import type { PlatformGenerator } from '@eks-platform/backstage-plugin-eks-platform-node';
import { brokenTemplate } from './failureText';
import { writePlatformFiles } from '../workspace/platformFiles';
import { examples } from './render.examples';
import { templateBaseUrl } from './templateBaseUrl';

/** Creates `eks-platform:render`: writes the repository of a platform spec into the workspace. */
export function createRenderAction(options: { generator: PlatformGenerator }) {
  const { generator } = options;
  return createTemplateAction({
    id: 'eks-platform:render',
    description: 'Writes the repository of an EKS platform into the workspace',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        spec: z => z.record(z.any()).describe('From eks-platform:resolve'),
      },
      output: {
        files: z => z.number().describe('How many files were written'),
      },
    },
    async handler(ctx) {
      const spec = ctx.input.spec as unknown as PlatformSpec;
      const template = `${spec.template.name} ${spec.template.version}`;
      const library = await generator.library(
        templateBaseUrl(ctx.templateInfo),
        { signal: ctx.signal },
      );
      const files = renderOrExplain(
        () => renderPlatform({ library, spec }),
        template,
      );
      const root = resolveSafeChildPath(
        ctx.workspacePath,
        spec.repository.path || '.',
      );
      await writePlatformFiles(root, files);
      ctx.logger.info(
        `template ${template}, ${files.length} files, 0 collisions, 0 missing values`,
      );
      ctx.output('files', files.length);
    },
  });
}

function renderOrExplain(
  work: () => RenderedFile[],
  template: string,
): RenderedFile[] {
  try {
    return work();
  } catch (error) {
    throw error instanceof TemplateFaultError
      ? new Error(brokenTemplate(error.faults, template))
      : error;
  }
}
