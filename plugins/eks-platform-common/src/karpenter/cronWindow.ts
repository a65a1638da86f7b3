const MINUTE = 60_000;
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;
const MACROS: Record<string, string> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@annually': '0 0 1 1 *',
  '@yearly': '0 0 1 1 *',
};
const NAMES: Record<string, string> = {};
'sun mon tue wed thu fri sat'.split(' ').forEach((name, day) => {
  NAMES[name] = String(day);
});
'jan feb mar apr may jun jul aug sep oct nov dec'
  .split(' ')
  .forEach((name, month) => {
    NAMES[name] = String(month + 1);
  });

/** Whether a schedule hits the minute of a date (UTC). */
type Hits = (date: Date) => boolean;

/**
 * Whether a window that opens by a cron schedule (UTC) and lasts `durationMs` is open now.
 *
 * Returns undefined for a schedule that cannot be read.
 */
export function isCronWindowOpen(
  schedule: string,
  durationMs: number,
  now: Date,
): boolean | undefined {
  const hits = parseSchedule(schedule);
  return hits && findLastHit(hits, durationMs, now) !== undefined;
}

/**
 * When a window next changes: the end of the open one, else the next opening, at most `withinMs` ahead.
 *
 * Undefined for a schedule that cannot be read, or that does not change so soon.
 */
export function getCronWindowChange(
  schedule: string,
  durationMs: number,
  { now, withinMs }: { now: Date; withinMs: number },
): { opens: boolean; at: Date } | undefined {
  const hits = parseSchedule(schedule);
  if (!hits) {
    return undefined;
  }
  const last = findLastHit(hits, durationMs, now);
  if (last !== undefined) {
    return { opens: false, at: new Date(last + durationMs) };
  }
  const start = Math.floor(now.getTime() / MINUTE) * MINUTE;
  for (let time = start + MINUTE; time <= start + withinMs; time += MINUTE) {
    const at = new Date(time);
    if (hits(at)) {
      return { opens: true, at };
    }
  }
  return undefined;
}

/** Epoch milliseconds of the newest hit whose window is still open. */
function findLastHit(
  hits: Hits,
  durationMs: number,
  now: Date,
): number | undefined {
  // A hit at the end of the window does not count: it has just closed.
  const end = now.getTime();
  const start = Math.floor(end / MINUTE) * MINUTE;
  for (let time = start; time > end - durationMs; time -= MINUTE) {
    if (hits(new Date(time))) {
      return time;
    }
  }
  return undefined;
}

function parseSchedule(schedule: string): Hits | undefined {
  const text = MACROS[schedule.trim()] ?? schedule.trim().toLowerCase();
  const fields = text.split(/\s+/);
  if (fields.length !== 5) {
    return undefined;
  }
  const sets = fields.map((field, i) => parseField(field, RANGES[i]));
  if (sets.some(set => set === undefined)) {
    return undefined;
  }
  const [minutes, hours, days, months, weekdays] = sets as Set<number>[];
  const eitherDay = fields[2] !== '*' && fields[4] !== '*';
  return date => {
    const weekday = date.getUTCDay();
    const isWeekday =
      weekdays.has(weekday) || (weekday === 0 && weekdays.has(7));
    const isDay = days.has(date.getUTCDate());
    return (
      minutes.has(date.getUTCMinutes()) &&
      hours.has(date.getUTCHours()) &&
      months.has(date.getUTCMonth() + 1) &&
      (eitherDay ? isDay || isWeekday : isDay && isWeekday)
    );
  };
}

function parseField(
  field: string,
  [low, high]: readonly [number, number],
): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const named = part.replace(/[a-z]{3}/g, name => NAMES[name] ?? name);
    const match = /^(?:(\*|\?)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(named);
    if (!match) {
      return undefined;
    }
    const [, any, from, to, step] = match;
    const first = any ? low : Number(from);
    const last = any || (step && !to) ? high : Number(to ?? from);
    if (first < low || last > high || Number(step ?? 1) === 0) {
      return undefined;
    }
    for (let value = first; value <= last; value += Number(step ?? 1)) {
      values.add(value);
    }
  }
  return values;
}
