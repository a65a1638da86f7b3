import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

/** E-mail address of the owning group, or else of the user; undefined when the catalog knows neither. */
export function useContactEmail(owner: string | undefined) {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const { value } = useAsync(async () => {
    const { userEntityRef } = await identity.getBackstageIdentity();
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: owner ? [owner, userEntityRef] : [userEntityRef],
      fields: ['spec.profile.email'],
    });
    return items
      .map(
        entity =>
          (entity?.spec?.profile as { email?: string } | undefined)?.email,
      )
      .find(Boolean);
  }, [catalog, identity, owner]);
  return value;
}
