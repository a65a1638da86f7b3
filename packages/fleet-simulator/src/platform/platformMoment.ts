import type { Instant } from '../clock/Clock';
import type { PlatformTimeline } from './PlatformTimeline';
import type { PlatformTree } from './PlatformTree';

/** A platform, its history and the time it is. */
export interface PlatformMoment {
  platform: PlatformTree;
  timeline: PlatformTimeline;
  now: Instant;
}
