/** `1 pod`, `9 pods`; a plural of its own where adding an `s` is wrong. @public */
export function formatCount(
  count: number,
  noun: string,
  plural = `${noun}s`,
): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`; more than `limit` become `a, b and 3 more`. @public */
export function formatList(items: readonly string[], limit = 3): string {
  const shown =
    items.length > limit
      ? [...items.slice(0, limit - 1), `${items.length - limit + 1} more`]
      : [...items];
  if (shown.length <= 1) {
    return shown.join('');
  }
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** Cuts a text at a word so that it has at most `length` characters, with an ellipsis. @public */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) {
    return line;
  }
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

const NAMES = /^(Kustomization|Karpenter|Kubernetes|Flux|Traefik|Backstage) /;

/** First letter small, unless the first word is a name or an abbreviation. @public */
export function uncapitalise(text: string): string {
  return /^[A-Z][a-z]* /.test(text) && !NAMES.test(text)
    ? text[0].toLowerCase() + text.slice(1)
    : text;
}

/** Ends a foreign text as a sentence ends. @public */
export function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
