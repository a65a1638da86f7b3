import type {
  FleetState,
  ItemState,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/** The sign of each state of a cluster in a list. */
export const STATE_GLYPHS: Record<FleetState, ItemState> = {
  'in-trouble': 'critical',
  unreachable: 'unreachable',
  degraded: 'warning',
  creating: 'progressing',
  healthy: 'ok',
  'not-applied': 'waits',
  deleting: 'leaving',
  'not-known': 'unknown',
  'no-access': 'denied',
};
