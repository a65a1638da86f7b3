import { AwsError } from '../AwsRequest';

/** One page of a list call: `maxResults` up to 100, `nextToken` while more is left. */
export function page<T>(
  query: URLSearchParams,
  member: string,
  items: T[],
): Record<string, unknown> {
  const size = Number(query.get('maxResults') ?? 100);
  if (!Number.isInteger(size) || size < 1 || size > 100) {
    throw new AwsError(
      400,
      'InvalidParameterException',
      'maxResults needs to be between 1 and 100.',
    );
  }
  const start = readToken(query.get('nextToken'));
  const end = start + size;
  return {
    [member]: items.slice(start, end),
    nextToken: end < items.length ? writeToken(end) : null,
  };
}

function writeToken(offset: number): string {
  return Buffer.from(`offset:${offset}`).toString('base64');
}

function readToken(token: string | null): number {
  if (!token) {
    return 0;
  }
  const match = /^offset:(\d+)$/.exec(Buffer.from(token, 'base64').toString());
  if (!match) {
    throw new AwsError(400, 'InvalidParameterException', 'Invalid nextToken.');
  }
  return Number(match[1]);
}
