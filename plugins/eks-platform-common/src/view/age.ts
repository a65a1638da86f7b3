const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A span in words: `40 s`, `29 min`, `1 h 5 min`, `5 h`, `126 d`. Two units only below two hours.
 *
 * @public
 */
export function formatAge(milliseconds: number): string {
  const span = Math.max(0, milliseconds);
  if (span < 100 * SECOND) {
    return `${Math.floor(span / SECOND)} s`;
  }
  if (span < HOUR) {
    return `${Math.floor(span / MINUTE)} min`;
  }
  if (span < 2 * HOUR) {
    const minutes = Math.floor((span - HOUR) / MINUTE);
    return minutes === 0 ? '1 h' : `1 h ${minutes} min`;
  }
  if (span < 2 * DAY) {
    return `${Math.floor(span / HOUR)} h`;
  }
  return `${Math.floor(span / DAY)} d`;
}

/** As {@link formatAge}, but in steps of ten seconds: for sentences that should not change each second. @public */
export function formatSteadyAge(milliseconds: number): string {
  const step = 10 * SECOND;
  const isShort = milliseconds >= step && milliseconds < 100 * SECOND;
  return formatAge(
    isShort ? Math.floor(milliseconds / step) * step : milliseconds,
  );
}

/** Milliseconds from an ISO 8601 time to now; undefined without a readable time. @public */
export function getAge(
  since: string | undefined,
  now: Date,
): number | undefined {
  if (!since) {
    return undefined;
  }
  const start = Date.parse(since);
  return Number.isNaN(start) ? undefined : now.getTime() - start;
}

/** Whole days from now until a date; negative when it is past. @public */
export function getDaysUntil(date: string, now: Date): number {
  return Math.floor((Date.parse(date) - now.getTime()) / DAY);
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A point in time inside a sentence: `09:12 UTC` today, else `13 Dec`, with the year when it is another one.
 *
 * Sentences of the rules are made where no browser's time zone is known, so they say UTC.
 *
 * @public
 */
export function formatMoment(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) {
    return iso;
  }
  if (date.toISOString().slice(0, 10) === now.toISOString().slice(0, 10)) {
    return `${date.toISOString().slice(11, 16)} UTC`;
  }
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  return date.getUTCFullYear() === now.getUTCFullYear()
    ? day
    : `${day} ${date.getUTCFullYear()}`;
}
