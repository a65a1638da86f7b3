import type { Instant } from '../../clock/Clock';
import { MINUTE } from '../../clock/duration';
import { renewed } from '../../clock/renewed';
import type { Moment } from '../../world/Scenario';

const PERIOD = 11 * MINUTE;

/** How long a wave of web traffic lasts; one node joins for it and leaves after it. */
export const WAVE_LENGTH = 6 * MINUTE;

/** When the present wave began; the first one is in full swing when the simulator starts. */
export function waveAt({ start, now }: Moment): Instant {
  return renewed(start - 3 * MINUTE, PERIOD, now);
}
