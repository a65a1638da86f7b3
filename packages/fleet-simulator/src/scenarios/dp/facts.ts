import { DAY, MINUTE } from '../../clock/duration';
import type { Moment } from '../../world/Scenario';

export const CLUSTER = 'dp';
export const REGION = 'us-east-1';
export const VERSION = '1.35';
export const DNS_ZONE = `k8s-${REGION}-${CLUSTER}.acme.dev`;
/** The zone that owns the cluster's names and that the role may change. */
export const NEW_ZONE_ID = 'Z0NEW7K2MQX4';
/** The zone of the cluster's first year, which the issuer still names. */
export const OLD_ZONE_ID = 'Z0OLD1T9RPD8';
export const OLD_DNS_ZONE = 'dp-2025.acme.dev';

/** When what happened; histories are told relative to the start of the simulator. */
export function timesOf({ start }: Moment) {
  const born = start - 158 * DAY;
  return {
    born,
    installed: born + 40 * MINUTE,
    gpuNodeJoined: start - 5 * 60 * MINUTE,
    certificateRequested: start - 44 * MINUTE,
    systemGroupTainted: start - 37 * MINUTE,
    fetched: start - 31 * MINUTE,
    suspended: start - 29 * MINUTE,
  };
}

/** An instant some seconds after a heal; waits shrink with the speed. */
export function after(
  healedAt: number | undefined,
  seconds: number,
  { speed }: Moment,
): number {
  return healedAt === undefined
    ? Infinity
    : healedAt + (seconds * 1000) / speed;
}
