/** The parts of `host?owner=o&repo=r`; undefined for anything else, and for characters that no git host has in a name. */
export function parseRepoUrlAnswer(
  text: string,
): { host: string; owner: string; repo: string } | undefined {
  const mark = text.indexOf('?');
  if (mark < 1) {
    return undefined;
  }
  const host = text.slice(0, mark);
  const query = new URLSearchParams(text.slice(mark + 1));
  const owner = query.get('owner') ?? '';
  const repo = query.get('repo') ?? '';
  return /^[A-Za-z0-9.-]+(:\d+)?$/.test(host) &&
    /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(owner) &&
    /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(repo)
    ? { host, owner, repo }
    : undefined;
}
