/** Minor number of `1.36`, `v1.36.3-eks-1a2b`; undefined for anything else. @public */
export function getMinor(version: string | undefined): number | undefined {
  const match = /^v?1\.(\d+)/.exec(version ?? '');
  return match ? Number(match[1]) : undefined;
}

/** Compares dotted numbers such as `1.5.0` and `1.14`; what is not a number counts as 0. */
export function compareVersions(a: string, b: string): number {
  const parts = (text: string) =>
    text
      .replace(/^v/, '')
      .split(/[.-]/)
      .map(part => Number.parseInt(part, 10) || 0);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
