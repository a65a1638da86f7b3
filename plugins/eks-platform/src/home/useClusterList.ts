import { useApi } from '@backstage/frontend-plugin-api';
import type { ClusterSummary } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useState } from 'react';
import { toError } from '@backstage/errors';
import { eksPlatformApiRef, type EksPlatformApi } from '../api/EksPlatformApi';

const REFRESH_MS = 15_000;
/** Until every cluster has answered for the first time. */
const LOADING_MS = 3_000;
const SHARED_MS = 2_000;

type ListApi = Pick<EksPlatformApi, 'listClusters'>;
const shared = new WeakMap<
  ListApi,
  { at: number; clusters: Promise<ClusterSummary[]> }
>();

/** Clusters for the home widgets, read again every 15 seconds; an error keeps what was known. */
export function useClusterList() {
  const api = useApi(eksPlatformApiRef);
  const [clusters, setClusters] = useState<ClusterSummary[]>();
  const [error, setError] = useState<Error>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      let isLoading = false;
      try {
        const list = await readShared(api);
        isLoading = list.some(cluster => cluster.state === 'loading');
        if (!isGone) {
          setClusters(list);
          setError(undefined);
        }
      } catch (failure) {
        if (!isGone) {
          setError(toError(failure));
        }
      }
      if (!isGone) {
        timer = setTimeout(read, isLoading ? LOADING_MS : REFRESH_MS);
      }
    };
    read();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [api, attempt]);

  return { clusters, error, retry: () => setAttempt(attempt + 1) };
}

// Several widgets of one page ask at once.
async function readShared(api: ListApi): Promise<ClusterSummary[]> {
  const now = Date.now();
  const known = shared.get(api);
  if (known && now - known.at < SHARED_MS) {
    return known.clusters;
  }
  const clusters = api.listClusters();
  shared.set(api, { at: now, clusters });
  clusters.catch(() => shared.delete(api));
  return clusters;
}
