import { useApi } from '@backstage/frontend-plugin-api';
import type { NodeDetail } from '@eks-platform/backstage-plugin-eks-platform-common';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { usePolled, type Polled } from './usePolled';

const REFRESH_MS = 15_000;

/** What is known of one node besides its row, read again while its drawer is open. */
export function useNodeDetail(
  entityRef: string,
  node: string,
): Polled<NodeDetail> {
  const api = useApi(eksPlatformApiRef);
  return usePolled({
    owner: api,
    key: `node:${entityRef}:${node}`,
    read: () => api.getNodeDetail(entityRef, node),
    next: () => REFRESH_MS,
  });
}
