import type { LifecycleState } from '../cluster/lifecycle';
import type { ClusterSnapshot } from './clusterSnapshot';
import type { FleetState } from './fleetRow';

const OF_LIFECYCLE: Partial<Record<LifecycleState, FleetState>> = {
  'not-applied': 'not-applied',
  applying: 'creating',
  creating: 'creating',
  bootstrapping: 'creating',
  failed: 'in-trouble',
  deleting: 'deleting',
  absent: 'not-known',
};

/** The one word for a cluster in a list. Creating folds everything between apply and ready. */
export function fleetStateOf(options: {
  snapshot: ClusterSnapshot | undefined;
  lifecycle: LifecycleState | undefined;
  /** Whether the newest look failed. */
  failed: boolean;
}): FleetState {
  const { snapshot, lifecycle, failed } = options;
  if (failed) {
    return 'unreachable';
  }
  const folded = OF_LIFECYCLE[snapshot?.lifecycle ?? lifecycle ?? 'ready'];
  if (folded) {
    return folded;
  }
  switch (snapshot?.verdict.word) {
    case 'in-trouble':
    case 'stopped':
      return 'in-trouble';
    case 'degraded':
      return 'degraded';
    case 'healthy':
    case 'healthy-as-far-as-seen':
      return 'healthy';
    default:
      return 'not-known';
  }
}
