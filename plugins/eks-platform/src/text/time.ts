const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Times come from objects and reports that others write; what is no time must not take the page down. */
const NO_TIME = '–';

function isTime(time: Date): boolean {
  return !Number.isNaN(time.getTime());
}

/** `40 s`, `29 min`, `1 h 40 min`, `5 h`, `3 d`: two units only below 2 hours. */
export function formatSpan(milliseconds: number): string {
  if (Number.isNaN(milliseconds)) {
    return NO_TIME;
  }
  const span = Math.max(0, milliseconds);
  if (span < MINUTE) {
    return `${Math.floor(span / SECOND)} s`;
  }
  if (span < HOUR) {
    return `${Math.floor(span / MINUTE)} min`;
  }
  if (span < 2 * HOUR) {
    const minutes = Math.floor((span - HOUR) / MINUTE);
    return minutes > 0 ? `1 h ${minutes} min` : '1 h';
  }
  return span < DAY
    ? `${Math.floor(span / HOUR)} h`
    : `${Math.floor(span / DAY)} d`;
}

/** `09:12` */
export function formatClock(time: Date): string {
  return time.toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** `13 Dec`, with the year beyond one year from now. */
export function formatDate(time: Date, now: number): string {
  if (!isTime(time)) {
    return NO_TIME;
  }
  const isFar = Math.abs(time.getTime() - now) > 365 * DAY;
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    ...(isFar && { year: 'numeric' }),
  }).format(time);
}

/** `09:12` within the last day and later today, else the date: a clock alone never means tomorrow. */
export function formatMoment(time: Date, now: number): string {
  const ahead = time.getTime() - now;
  const isToday = time.toDateString() === new Date(now).toDateString();
  return Math.abs(ahead) < DAY && (ahead <= 0 || isToday)
    ? formatClock(time)
    : formatDate(time, now);
}

/** Both the local and the UTC time, for hover and focus. */
export function formatExact(time: Date): string {
  if (!isTime(time)) {
    return NO_TIME;
  }
  const local = new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    timeStyle: 'long',
  }).format(time);
  return `${local} (${time.toISOString()})`;
}

/** Whole days from now; negative when past, NaN for what is no time. */
export function getDaysUntil(time: string, now: number): number {
  return Math.floor((new Date(time).getTime() - now) / DAY);
}
