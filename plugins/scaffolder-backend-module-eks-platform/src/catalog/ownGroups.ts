import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Organisations are not deeper than this; a loop ends here. */
const MOST_LEVELS = 8;

/**
 * The user's groups and those above them; undefined for a service.
 *
 * A user whom the catalog does not know belongs to no group: undefined would skip the checks of owner and account.
 */
export async function readOwnGroups(options: {
  /** As the context of an action has it. */
  user: { entity?: Entity; ref?: string } | undefined;
  catalog: CatalogService;
  auth: AuthService;
}): Promise<string[] | undefined> {
  const { user, catalog, auth } = options;
  if (!user?.entity) {
    return user?.ref ? [user.ref.toLocaleLowerCase('en-US')] : undefined;
  }
  const { entity } = user;
  const groups = new Set<string>();
  let level = targetsOf(entity, RELATION_MEMBER_OF);
  const credentials = await auth.getOwnServiceCredentials();
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    level.forEach(ref => groups.add(ref));
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: level, fields: ['kind', 'metadata', 'relations'] },
      { credentials },
    );
    level = items
      .flatMap(group => (group ? targetsOf(group, RELATION_CHILD_OF) : []))
      .filter(ref => !groups.has(ref));
  }
  groups.add(stringifyEntityRef(entity));
  return [...groups];
}

function targetsOf(entity: Entity, relation: string): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
}
