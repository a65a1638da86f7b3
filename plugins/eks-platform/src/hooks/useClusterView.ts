import { useApi } from '@backstage/frontend-plugin-api';
import { useMemo, useSyncExternalStore } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';

/** The live view of the cluster behind an entity ref. */
export function useClusterView(entityRef: string) {
  const api = useApi(eksPlatformApiRef);
  const watch = useMemo(() => api.watchCluster(entityRef), [api, entityRef]);
  const snapshot = useSyncExternalStore(watch.subscribe, watch.getSnapshot);
  return { ...snapshot, retry: watch.retry };
}
