import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { usePolled, type Polled } from '../hooks/usePolled';

const REFRESH_MS = 60_000;
/** Until the first snapshot is there. */
const FIRST_MS = 5_000;

/** What is remembered of the cluster of this page; all cards of a page ask once. */
export function useClusterSnapshot(): Polled<FleetRow> & { entityRef: string } {
  const api = useApi(eksPlatformApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const polled = usePolled({
    owner: api,
    key: `snapshot ${entityRef}`,
    read: () => api.getClusterSnapshot(entityRef),
    next: row =>
      row && row.state !== 'no-access' && !row.snapshot && !row.failure
        ? FIRST_MS
        : REFRESH_MS,
  });
  return { ...polled, entityRef };
}
