import type {
  PlatformSpec,
  RenderedFile,
  VerifyCheck,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { TemplateLibrary } from '../TemplateLibrary';
import { RepositoryTree } from './RepositoryTree';
import type { RepositoryCheck } from './repositoryCheck';
import { apiVersionsCheck } from './apiVersionsCheck';
import { chartValuesCheck } from './chartValuesCheck';
import { catalogCheck } from './catalogCheck';
import { fluxOrderCheck } from './fluxOrderCheck';
import { karpenterPlaceCheck } from './karpenterPlaceCheck';
import { kustomizeCheck } from './kustomizeCheck';
import { leftoversCheck } from './leftoversCheck';
import { moduleInputsCheck } from './moduleInputsCheck';
import { nodePoolsCheck } from './nodePoolsCheck';
import { oneHomeCheck } from './oneHomeCheck';
import { opentofuReferencesCheck } from './opentofuReferencesCheck';
import { opentofuSyntaxCheck } from './opentofuSyntaxCheck';
import { podIdentityCheck } from './podIdentityCheck';
import { providerArgumentsCheck } from './providerArgumentsCheck';
import { runtimeInfoCheck } from './runtimeInfoCheck';
import { secretsCheck } from './secretsCheck';
import { subnetsCheck } from './subnetsCheck';
import { systemFitCheck } from './systemFitCheck';
import { yamlCheck } from './yamlCheck';

/** @public */
export interface VerifyPlatformOptions {
  files: RenderedFile[];
  spec: PlatformSpec;
  library: TemplateLibrary;
}

const CHECKS: RepositoryCheck[] = [
  yamlCheck,
  opentofuSyntaxCheck,
  moduleInputsCheck,
  providerArgumentsCheck,
  opentofuReferencesCheck,
  apiVersionsCheck,
  chartValuesCheck,
  kustomizeCheck,
  fluxOrderCheck,
  runtimeInfoCheck,
  podIdentityCheck,
  systemFitCheck,
  karpenterPlaceCheck,
  subnetsCheck,
  nodePoolsCheck,
  catalogCheck,
  oneHomeCheck,
  secretsCheck,
  leftoversCheck,
];

/**
 * Reads a rendered repository as its tools will, before anything leaves the machine.
 *
 * @public
 */
export async function verifyPlatform(
  options: VerifyPlatformOptions,
): Promise<VerifyCheck[]> {
  const tree = await RepositoryTree.read(options);
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
