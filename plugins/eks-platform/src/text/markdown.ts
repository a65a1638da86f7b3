const SPECIAL = /[\\*_[\]<>#~|!]/g;
/** Sets a mention apart, so that pasting wakes nobody. */
const QUIET = '\u200b';

/**
 * Text of others as Markdown that shows it and does nothing else: no link, no picture, no heading, no HTML, no mention.
 *
 * What stands between backticks stays code. Lines become one line.
 */
export function escapeMarkdown(text: string): string {
  const parts = text.replace(/\s+/g, ' ').trim().split('`');
  // A backtick without a partner begins no code.
  const isEven = parts.length % 2 === 1;
  const count = isEven ? parts.length : parts.length - 1;
  const shown = parts
    .slice(0, count)
    .map((part, index) =>
      index % 2 === 1 ? `\`${part}\`` : escapePlain(part),
    );
  return isEven
    ? shown.join('')
    : `${shown.join('')}\\\`${escapePlain(parts[count])}`;
}

function escapePlain(text: string): string {
  return text
    .replace(SPECIAL, '\\$&')
    .replace(/@(?=\w)/g, `@${QUIET}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
}
