import type {
  PlatformSpec,
  RenderedFile,
  VerifyCheck,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { TemplateLibrary } from '../TemplateLibrary';
import { RepositoryTree } from './RepositoryTree';
import type { RepositoryCheck } from './repositoryCheck';
import { yamlCheck } from './yamlCheck';

/** @public */
export interface VerifyPlatformOptions {
  files: RenderedFile[];
  spec: PlatformSpec;
  library: TemplateLibrary;
}

const CHECKS: RepositoryCheck[] = [yamlCheck];

/**
 * Reads a rendered repository as its tools will, before anything leaves the machine.
 *
 * @public
 */
export async function verifyPlatform(
  options: VerifyPlatformOptions,
): Promise<VerifyCheck[]> {
  const tree = new RepositoryTree(options);
  return Promise.all(
    CHECKS.map(async ({ id, title, run }): Promise<VerifyCheck> => {
      const { count, failures } = await run(tree);
      return {
        id,
        title,
        count,
        failures,
        state: failures.length === 0 ? 'passed' : 'failed',
      };
    }),
  );
}
