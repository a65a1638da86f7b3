import type { Instant } from './Clock';

/**
 * The last birth of something that is replaced each period.
 *
 * Things that must stay young, so that nobody worries about them, are told this way.
 */
export function renewed(first: Instant, period: number, now: Instant): Instant {
  return first + Math.max(0, Math.floor((now - first) / period)) * period;
}
