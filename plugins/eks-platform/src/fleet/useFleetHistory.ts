import { useApi } from '@backstage/frontend-plugin-api';
import type { HistoryPoint } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useState } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';

/** Points of all readable clusters by entity ref; undefined while loading, an error instead of none. */
export function useFleetHistory(days: number): {
  history?: Record<string, HistoryPoint[]>;
  error?: Error;
} {
  const api = useApi(eksPlatformApiRef);
  const [state, setState] = useState<ReturnType<typeof useFleetHistory>>({});
  useEffect(() => {
    let isGone = false;
    api.getFleetHistory(days).then(
      history => !isGone && setState({ history }),
      error => !isGone && setState({ error }),
    );
    return () => {
      isGone = true;
    };
  }, [api, days]);
  return state;
}
