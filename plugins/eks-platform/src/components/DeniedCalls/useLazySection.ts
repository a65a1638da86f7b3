import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import type { SectionName } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useEffect, useState } from 'react';
import { eksPlatformApiRef } from '../../api/EksPlatformApi';
import { useCluster } from '../ClusterTab/ClusterContext';

/** After this the answer is not coming; the button is there again. */
const GIVE_UP_MS = 90_000;

/** Asks for a section whose sources are asked on request only; the live view brings the answer. */
export function useLazySection(section: SectionName) {
  const api = useApi(eksPlatformApiRef);
  const { view } = useCluster();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const { state } = view[section];
  const { entityRef } = view;
  useEffect(() => {
    if (!isAsking) {
      return undefined;
    }
    if (state !== 'loading') {
      setAsking(false);
      return undefined;
    }
    const timer = setTimeout(() => setAsking(false), GIVE_UP_MS);
    return () => clearTimeout(timer);
  }, [isAsking, state]);
  const ask = async () => {
    setAsking(true);
    setFailure(undefined);
    try {
      await api.getClusterView(entityRef, [section]);
    } catch (error) {
      setAsking(false);
      setFailure(toError(error));
    }
  };
  return { isAsking, failure, ask };
}
