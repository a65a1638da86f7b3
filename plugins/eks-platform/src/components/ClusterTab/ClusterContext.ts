import type { ClusterView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { createContext, useContext } from 'react';
import type { LiveStatus } from '../../feed/ClusterSnapshot';

/** What all parts of the tab share. */
export interface ClusterContextValue {
  view: ClusterView;
  live: LiveStatus;
  /** Path of the tab in the app, without a slash at the end. */
  base: string;
  retry: () => void;
}

const ClusterContext = createContext<ClusterContextValue | undefined>(
  undefined,
);

export const ClusterProvider = ClusterContext.Provider;

/** The cluster that the tab shows. */
export function useCluster(): ClusterContextValue {
  const value = useContext(ClusterContext);
  if (!value) {
    throw new Error('useCluster is used outside of the cluster tab');
  }
  return value;
}
