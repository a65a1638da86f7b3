import { useApi } from '@backstage/frontend-plugin-api';
import type { LifecycleView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useState } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';

const POLL_MS = 3_000;

/** Life cycle of the new cluster, polled until it is ready; undefined while nobody can say. */
export function useLifecycle(entityRef: string | undefined) {
  const api = useApi(eksPlatformApiRef);
  const [lifecycle, setLifecycle] = useState<LifecycleView>();

  useEffect(() => {
    if (!entityRef) {
      return undefined;
    }
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      let isReady = false;
      try {
        const view = await api.getClusterView(entityRef);
        isReady = view.lifecycle.state === 'ready';
        if (!isGone) {
          setLifecycle(view.lifecycle);
        }
      } catch {
        // The catalog or the account may need a moment; the last known state stays.
      }
      if (!isGone && !isReady) {
        timer = setTimeout(read, POLL_MS);
      }
    };
    read();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [api, entityRef]);

  return lifecycle;
}
