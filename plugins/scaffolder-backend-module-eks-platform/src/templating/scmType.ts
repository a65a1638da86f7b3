import type { ScmIntegrationRegistry } from '@backstage/integration';
import { createTemplateFilter } from '@backstage/plugin-scaffolder-node/alpha';

/**
 * The filter `scmType`: kind of a git host as configured under `integrations`, such as `gitea`; empty for an unknown one.
 *
 * A step per kind with an `if` lets one template publish to any of them.
 */
export function createScmTypeFilter(integrations: ScmIntegrationRegistry) {
  return createTemplateFilter({
    id: 'scmType',
    description: 'Kind of a git host, such as github, gitlab or gitea',
    schema: z => z.function().args(z.string()).returns(z.string()),
    examples: [
      {
        description: 'Publish to Gitea only when the chosen host is one',
        example:
          "if: ${{ (parameters.repoUrl | parseRepoUrl).host | scmType == 'gitea' }}",
      },
    ],
    filter: host => integrations.byHost(String(host))?.type ?? '',
  });
}
