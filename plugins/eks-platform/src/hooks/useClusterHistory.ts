import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { HistoryPoint } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useState } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';

const REFRESH_MS = 5 * 60_000;

/** What is remembered of one cluster, oldest first; undefined while it is read. An error keeps what was known. */
export interface ClusterHistory {
  points?: HistoryPoint[];
  error?: Error;
}

/** Points of the last days of one cluster, read again every five minutes. */
export function useClusterHistory(
  entityRef: string,
  days: number,
): ClusterHistory {
  const api = useApi(eksPlatformApiRef);
  const [history, setHistory] = useState<ClusterHistory>({});
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      try {
        const points = await api.getClusterHistory(entityRef, days);
        if (!isGone) {
          setHistory({ points });
        }
      } catch (failure) {
        if (!isGone) {
          setHistory(({ points }) => ({ points, error: toError(failure) }));
        }
      }
    };
    read();
    const timer = setInterval(read, REFRESH_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [api, entityRef, days]);
  return history;
}
