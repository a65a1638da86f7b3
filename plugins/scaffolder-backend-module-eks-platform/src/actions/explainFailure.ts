import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './explainFailure.examples';

/**
 * Creates `eks-platform:explain-failure`: logs what exists after another step failed, one fact per line.
 *
 * The task page keeps the first error as its title; these lines are what its failure card reads.
 */
export function createExplainFailureAction(options: {
  catalog: CatalogService;
  reader: UrlReaderService;
}) {
  const { catalog, reader } = options;
  return createTemplateAction({
    id: 'eks-platform:explain-failure',
    description: 'Logs what exists after a step of an EKS platform failed',
    examples,
    schema: {
      input: {
        entityRef: z => z.string().optional(),
        repositoryUrl: z => z.string().optional(),
        catalogInfoUrl: z => z.string().optional(),
      },
    },
    async handler(ctx) {
      const { entityRef, repositoryUrl, catalogInfoUrl } = ctx.input;
      if (!repositoryUrl || !entityRef) {
        ctx.logger.info('Repository: none, nothing was written');
        ctx.logger.info('Catalog entry: none');
        ctx.logger.info('In AWS: nothing');
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      const [isRepository, entity] = await Promise.all([
        catalogInfoUrl
          ? isReadable(reader, catalogInfoUrl, ctx.signal)
          : Promise.resolve(undefined),
        catalog
          .getEntityByRef(entityRef, { credentials })
          .catch(() => undefined),
      ]);
      ctx.logger.info(`Repository: ${wordsOf(isRepository, repositoryUrl)}`);
      ctx.logger.info(
        entity
          ? `Catalog entry: ${entityRef} exists`
          : `Catalog entry: ${entityRef} does not exist`,
      );
      ctx.logger.info('In AWS: nothing');
    },
  });
}

function wordsOf(isRepository: boolean | undefined, url: string): string {
  if (isRepository === undefined) {
    return `${url} was not published by this task`;
  }
  return isRepository
    ? `${url} exists and the portal can read it`
    : `${url} was published, but the portal cannot read it`;
}

async function isReadable(
  reader: UrlReaderService,
  url: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  try {
    await reader.readUrl(url, { signal });
    return true;
  } catch {
    return false;
  }
}
