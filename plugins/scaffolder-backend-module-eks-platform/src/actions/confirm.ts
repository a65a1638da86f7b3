import { setTimeout as delay } from 'node:timers/promises';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_LIFECYCLE,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { whyNotInCatalog } from '../catalog/whyNotInCatalog';
import { examples } from './confirm.examples';

/** The catalog processes a new location within seconds; longer, and something is wrong. */
const PATIENCE_MS = 10_000;
const EVERY_MS = 500;

/** Creates `eks-platform:confirm`: succeeds when the entity is in the catalog, else says why it is not. */
export function createConfirmAction(options: {
  catalog: CatalogService;
  integrations: ScmIntegrationRegistry;
  patienceMs?: number;
}) {
  const { catalog, integrations, patienceMs = PATIENCE_MS } = options;
  return createTemplateAction({
    id: 'eks-platform:confirm',
    description:
      'Waits until the cluster of a new platform is in the catalog, and explains why when it is not',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Such as resource:default/checkout'),
        catalogInfoUrl: z =>
          z
            .string()
            .optional()
            .describe('What was registered; absent when nothing was'),
        repositoryUrl: z => z.string().describe('Page of the repository'),
      },
      output: {
        entityRef: z => z.string(),
        cluster: z => z.string().optional(),
        state: z => z.string().describe('Life-cycle state'),
      },
    },
    async handler(ctx) {
      const { entityRef, catalogInfoUrl, repositoryUrl } = ctx.input;
      if (ctx.isDryRun) {
        ctx.output('entityRef', entityRef);
        ctx.output('state', 'not-applied');
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      const until = Date.now() + patienceMs;
      let entity = await catalog.getEntityByRef(entityRef, { credentials });
      while (!isFrom(entity, repositoryUrl) && Date.now() < until) {
        await delay(Math.min(EVERY_MS, patienceMs), undefined, {
          signal: ctx.signal,
        });
        entity = await catalog.getEntityByRef(entityRef, { credentials });
      }
      if (!entity || !isFrom(entity, repositoryUrl)) {
        throw await whyNotInCatalog({
          entityRef,
          other: entity,
          catalogInfoUrl,
          repositoryUrl,
          catalog,
          integrations,
          credentials,
        });
      }
      const { annotations = {} } = entity.metadata;
      const state = annotations[ANNOTATION_LIFECYCLE] ?? 'not-applied';
      ctx.logger.info(
        `${entityRef} is in the catalog, state ${state.replace('-', ' ')}${
          state === 'not-applied' ? ' yet' : ''
        }`,
      );
      ctx.output('entityRef', entityRef);
      ctx.output('cluster', annotations[ANNOTATION_CLUSTER]);
      ctx.output('state', state);
    },
  });
}

/** An entity of this name may also come from another repository. */
function isFrom(
  entity: { metadata: { annotations?: Record<string, string> } } | undefined,
  repositoryUrl: string,
): boolean {
  const location =
    entity?.metadata.annotations?.['backstage.io/managed-by-location'] ?? '';
  return location
    .toLocaleLowerCase('en-US')
    .startsWith(`url:${repositoryUrl.toLocaleLowerCase('en-US')}/`);
}
