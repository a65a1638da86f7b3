import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';

// Controllers copy whole answers of others into their status; a view is sent to every browser.
const MOST_CHARACTERS = 2_000;

/** Free text of a status, without account ids and not longer than a person reads; undefined for anything else. */
export function projectText(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') {
    return undefined;
  }
  const text = hideAccountIds(value);
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS)}…`
    : text;
}
