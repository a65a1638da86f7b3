import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Fleet } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useState } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';

const REFRESH_MS = 30_000;
/** Until the first snapshots are there. */
const FIRST_MS = 3_000;

/** All clusters, read again every 30 seconds; an error keeps what was known. */
export function useFleet() {
  const api = useApi(eksPlatformApiRef);
  const [fleet, setFleet] = useState<Fleet>();
  const [error, setError] = useState<Error>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      let isFirst = false;
      try {
        const next = await api.getFleet();
        isFirst = next.rows.length > 0 && !next.newestAt && !next.warning;
        if (!isGone) {
          setFleet(next);
          setError(undefined);
        }
      } catch (failure) {
        if (!isGone) {
          setError(toError(failure));
        }
      }
      if (!isGone) {
        timer = setTimeout(read, isFirst ? FIRST_MS : REFRESH_MS);
      }
    };
    read();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [api, attempt]);

  return { fleet, error, retry: () => setAttempt(attempt + 1) };
}
