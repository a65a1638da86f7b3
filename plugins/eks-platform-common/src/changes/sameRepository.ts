/** Whether two addresses name the same repository, be it over HTTPS or SSH. */
export function isSameRepository(
  a: string | undefined,
  b: string | undefined,
): boolean {
  return a !== undefined && b !== undefined && toPlace(a) === toPlace(b);
}

/** `git.acme.dev/platforms/dp` of `ssh://git@git.acme.dev:22/platforms/dp.git` and of `git@git.acme.dev:platforms/dp`. */
function toPlace(url: string): string {
  return url
    .replace(/^[a-z+]+:\/\//i, '')
    .replace(/^[^@/]+@/, '')
    .replace(/^([^/:]+):(\d+)(?=\/)/, (_, host: string, port: string) =>
      ['22', '443', '80'].includes(port) ? host : `${host}:${port}`,
    )
    .replace(/^([^/:]+):(?!\d+\/)/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase();
}
