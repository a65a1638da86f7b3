import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** What the catalog says when it is asked again, in words that say what exists and what to do. */
export async function whyNotInCatalog(options: {
  entityRef: string;
  /** An entity of that name from somewhere else. */
  other: Entity | undefined;
  catalogInfoUrl: string | undefined;
  repositoryUrl: string;
  catalog: CatalogService;
  integrations: ScmIntegrationRegistry;
  credentials: BackstageCredentials;
}): Promise<Error> {
  const { entityRef, other, catalogInfoUrl, repositoryUrl } = options;
  const repository = `[${pathOf(repositoryUrl)}](${repositoryUrl})`;
  const exists = `**The repository exists, the catalog entry does not.** ${repository} was published; `;
  const after = ' Nothing runs in AWS. What to do is below.';
  if (other) {
    const source = sourceOf(other);
    return new ConflictError(
      `${exists}${entityRef} already comes from ${source}. Unregister that one, or rename the cluster.${after}`,
    );
  }
  if (!catalogInfoUrl) {
    return new ServiceUnavailableError(
      `${exists}it was not registered. Run "Register checkout".${after}`,
    );
  }
  const reason = await askCatalog(options, catalogInfoUrl);
  if (!reason) {
    return new ServiceUnavailableError(
      `${exists}the catalog has its location but did not show the entity for 10 s; it may still appear.${after}`,
    );
  }
  const host = new URL(repositoryUrl).host;
  if (
    /not allowed by|is not of an allowed kind|not of an allowed/i.test(reason)
  ) {
    const kind = /of kind (\w+)/i.exec(reason)?.[1] ?? 'Resource';
    return new NotAllowedError(
      `${exists}its registration failed: Locations from ${host} may not contain ${kind}; the platform team adds it to \`catalog.rules\`.${after}`,
    );
  }
  if (
    /\b(401|403)\b|Reading from .* is not allowed|AuthenticationError|Unauthorized|Forbidden/i.test(
      reason,
    )
  ) {
    const integration = options.integrations.byHost(host);
    const user =
      integration?.type === 'gitea'
        ? (integration as { config?: { username?: string } }).config?.username
        : undefined;
    const owner = pathOf(repositoryUrl).split('/')[0];
    const why = user
      ? `The portal's git user ${user} may not read it: is it a member of the organisation ${owner}?`
      : `the portal may not read it (403). Check the integration of ${host}.`;
    return new NotAllowedError(
      `${exists}its registration failed: ${why}${after}`,
    );
  }
  return new ServiceUnavailableError(
    `${exists}its registration failed: ${reason}${after}`,
  );
}

/** Undefined: the catalog finds nothing wrong. */
async function askCatalog(
  options: { catalog: CatalogService; credentials: BackstageCredentials },
  target: string,
): Promise<string | undefined> {
  try {
    const { entities } = await options.catalog.addLocation(
      { type: 'url', target, dryRun: true },
      { credentials: options.credentials },
    );
    return entities.length === 0
      ? `${new URL(target).pathname} holds no entity`
      : undefined;
  } catch (error) {
    return toError(error).message.replace(/\s+/g, ' ').slice(0, 300);
  }
}

function sourceOf(entity: Entity): string {
  const location =
    entity.metadata.annotations?.['backstage.io/managed-by-location'] ?? '';
  const target = location.replace(/^\w+:/, '');
  return URL.canParse(target) ? pathOf(target) : 'another place';
}

/** `owner/repository` of a page. */
function pathOf(url: string): string {
  return new URL(url).pathname.split('/').slice(1, 3).join('/');
}
