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
        repositoryContentsUrl: z =>
          z
            .string()
            .optional()
            .describe('From the publishing step; absent when it failed'),
        catalogInfoUrl: z => z.string().optional(),
      },
    },
    async handler(ctx) {
      const {
        entityRef,
        repositoryUrl,
        repositoryContentsUrl,
        catalogInfoUrl,
      } = ctx.input;
      const isPublished = Boolean(repositoryContentsUrl);
      const credentials = await ctx.getInitiatorCredentials();
      const [isVisible, entity] = await Promise.all([
        catalogInfoUrl
          ? isReadable(reader, catalogInfoUrl, ctx.signal)
          : Promise.resolve(undefined),
        entityRef
          ? catalog
              .getEntityByRef(entityRef, { credentials })
              .catch(() => undefined)
          : Promise.resolve(undefined),
      ]);
      ctx.logger.info(
        `Repository: ${repositoryWords(isPublished, isVisible, repositoryUrl)}`,
      );
      ctx.logger.info(
        `Catalog entry: ${
          entity ? `${entityRef} exists` : entityRef ?? 'none'
        }${entity || !entityRef ? '' : ' does not exist'}`,
      );
      ctx.logger.info('In AWS: nothing');
    },
  });
}

function repositoryWords(
  isPublished: boolean,
  isVisible: boolean | undefined,
  url: string | undefined,
): string {
  if (!isPublished) {
    return url
      ? `${url} was not published; it may exist without files`
      : 'none, nothing was written';
  }
  return isVisible === false
    ? `${url} was published, but the portal cannot read it`
    : `${url} was published`;
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
