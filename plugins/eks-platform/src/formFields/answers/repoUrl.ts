/** Writes a repository as the scaffolder reads it: `host?owner=o&repo=r`. */
export function toRepoUrl(repository: {
  host: string;
  owner: string;
  name: string;
}): string {
  const query = new URLSearchParams({
    owner: repository.owner,
    repo: repository.name,
  });
  return `${repository.host}?${query}`;
}

/** Reads `host?owner=o&repo=r`; parts that are missing are empty. */
export function parseRepoUrl(repoUrl: string | undefined) {
  const [host = '', search = ''] = (repoUrl ?? '').split('?');
  const query = new URLSearchParams(search);
  return {
    host,
    owner: query.get('owner') ?? '',
    name: query.get('repo') ?? '',
  };
}
