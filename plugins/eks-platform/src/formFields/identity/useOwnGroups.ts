import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

/** A group of the catalog that the user belongs to. */
export interface OwnGroup {
  ref: string;
  name: string;
  title: string;
}

/** Groups that the user belongs to, by name; those of the catalog only. */
export function useOwnGroups() {
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  return useAsync(async (): Promise<OwnGroup[]> => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const refs = ownershipEntityRefs.filter(
      ref => parseEntityRef(ref).kind === 'group',
    );
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: refs,
      fields: ['kind', 'metadata', 'spec.profile.displayName'],
    });
    return items
      .flatMap(entity => (entity ? [entity] : []))
      .map(entity => ({
        ref: stringifyEntityRef(entity),
        name: entity.metadata.name,
        title:
          (entity.spec?.profile as { displayName?: string } | undefined)
            ?.displayName ??
          entity.metadata.title ??
          entity.metadata.name,
      }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }, [identity, catalog]);
}
