const collator = new Intl.Collator('en', { numeric: true });

/** Below 0 when `a` is older than `b`, 0 when they are the same, above when it is newer. Numbers between dots; what is no number counts as text. */
export function compareVersions(a: string, b: string): number {
  return collator.compare(a.replace(/^v/, ''), b.replace(/^v/, ''));
}
