import { useApi } from '@backstage/frontend-plugin-api';
import type { Fleet } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { usePolled } from '../hooks/usePolled';

const REFRESH_MS = 30_000;
/** Until the first snapshots are there. */
const FIRST_MS = 3_000;

/** All clusters, read again every 30 seconds; an error keeps what was known. */
export function useFleet() {
  const api = useApi(eksPlatformApiRef);
  const { value, error, retry } = usePolled({
    owner: api,
    key: 'fleet',
    read: () => api.getFleet(),
    next: getDelay,
  });
  return { fleet: value, error, retry };
}

function getDelay(fleet: Fleet | undefined): number {
  const isFirst =
    fleet && fleet.rows.length > 0 && !fleet.newestAt && !fleet.warning;
  return isFirst ? FIRST_MS : REFRESH_MS;
}
