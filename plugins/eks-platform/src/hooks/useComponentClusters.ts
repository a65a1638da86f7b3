import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ComponentClusters } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useState } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';

const REFRESH_MS = 10_000;
/** While a cluster has not answered yet. */
const SOON_MS = 2_000;

/** What a Component has in its clusters, read again while the page is seen; an error keeps what was known. */
export function useComponentClusters(entityRef: string) {
  const api = useApi(eksPlatformApiRef);
  const [known, setKnown] = useState<ComponentClusters>();
  const [error, setError] = useState<Error>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      let pause = REFRESH_MS;
      try {
        const next = document.hidden
          ? undefined
          : await api.getComponentClusters(entityRef);
        if (next && !isGone) {
          setKnown(next);
          setError(undefined);
          pause = isStarting(next) ? SOON_MS : REFRESH_MS;
        }
      } catch (failure) {
        if (!isGone) {
          setError(toError(failure));
        }
      }
      if (!isGone) {
        timer = setTimeout(read, pause);
      }
    };
    read();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [api, entityRef, attempt]);

  const isOf = known?.entityRef === entityRef;
  return {
    known: isOf ? known : undefined,
    error,
    retry: () => setAttempt(attempt + 1),
  };
}

function isStarting({ clusters }: ComponentClusters): boolean {
  return clusters.some(
    cluster => cluster.state === 'seen' && !cluster.view.observedAt,
  );
}
