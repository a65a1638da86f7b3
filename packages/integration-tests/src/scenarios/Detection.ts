import type { DetectionLimit } from './detectionLimit';

/** What the backend made of one fault. */
export interface Detection {
  id: string;
  expects: string;
  limit: DetectionLimit;
  /** Ids of the problems that were told before anything had happened. */
  before: string[];
  /** Ids of the problems at the last look before the cure, first the worst. */
  told: string[];
  /** Milliseconds until the cause stood first; undefined: it never did. */
  foundMs?: number;
  /** Milliseconds from the moment at which nothing was wrong any more until nothing was told. */
  clearedMs?: number;
  /** Ids that were still told long after the cure. */
  left: string[];
}

/** Whether a time lies within the limit. */
export function isInTime(
  { limit }: Detection,
  milliseconds: number | undefined,
): boolean {
  return (
    milliseconds !== undefined && milliseconds <= limit.everyMs + limit.withinMs
  );
}

/** Whether the cause stood first in time, alone knew it was one, and went in time. */
export function isRight(detection: Detection): boolean {
  return (
    detection.before.length === 0 &&
    detection.told[0] === detection.expects &&
    isInTime(detection, detection.foundMs) &&
    isInTime(detection, detection.clearedMs)
  );
}
