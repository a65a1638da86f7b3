import { AwsError } from '../AwsRequest';

/** One page of a list; tokens are offsets. */
export function pageOf<T>(
  all: T[],
  size: number | undefined,
  token: string | undefined,
  most = 100,
): { items: T[]; next: string | undefined } {
  const start = Number(token ?? 0);
  const limit = Math.min(size ?? most, most);
  if (!Number.isInteger(start) || start < 0 || limit < 1) {
    throw new AwsError(400, 'ValidationException', 'The token is not valid.');
  }
  const end = start + limit;
  return {
    items: all.slice(start, end),
    next: end < all.length ? String(end) : undefined,
  };
}
