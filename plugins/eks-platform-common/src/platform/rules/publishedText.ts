import type { Finding } from '../finding';
import { forbiddenIn } from '../forbiddenText';
import type { PlatformRule } from './platformRule';

/** Everything that is answered is published in the repository, so an answer holds no secret and no account id. */
export const publishedTextRule: PlatformRule = {
  id: 'published-text',
  check({ given: { edited, ...given } }) {
    return findingsIn(given, '');
  },
};

function findingsIn(value: unknown, field: string): Omit<Finding, 'rule'>[] {
  if (typeof value === 'string') {
    const found = forbiddenIn(value);
    return found
      ? [
          {
            level: 'error',
            field,
            // The text itself is not repeated: it may be a secret.
            message: `This holds what ${found}. Answers are published in the repository; leave it out.`,
          },
        ]
      : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => [
        // Names of labels are texts of the user too.
        ...findingsIn(key, field),
        ...findingsIn(item, field ? `${field}.${key}` : key),
      ])
    : [];
}
