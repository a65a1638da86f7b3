/** Quotes a text or number for a POSIX shell. */
export function shell(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new TypeError('Only text and numbers can be quoted for a shell');
  }
  const text = String(value);
  if (text.includes('\0')) {
    throw new TypeError('A shell word cannot hold a NUL character');
  }
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
