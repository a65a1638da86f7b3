/** A date such as `2026-07-06` as the texts of rules and costs write it: 6 Jul 2026. */
export function writeDate(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
