const MINUTE = 60_000;

/** The moment at which all fixtures stand. */
export const FIXTURE_NOW = new Date('2026-11-21T09:41:00.000Z');

/** ISO 8601 time before the moment of the fixtures; negative minutes lie ahead. */
export function minutesAgo(minutes: number, now = FIXTURE_NOW): string {
  return new Date(now.getTime() - minutes * MINUTE).toISOString();
}

export const HOUR = 60;
export const DAY = 24 * HOUR;
