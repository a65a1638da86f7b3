import { wellFormed } from './wellFormed';

/** Writes a text into running Markdown: one line, and no character has a meaning. */
export function markdown(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new TypeError('Only text and numbers can be written as Markdown');
  }
  return (
    wellFormed(String(value))
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replace(/[\\`*_{}[\]<>#!|~&$@]|:(?=\S)/g, char => `\\${char}`)
      // At the start of a line these would make a list, a heading or a rule.
      .replace(/^([-+=]|\d+(?=[.)]))/, match =>
        /^\d/.test(match) ? `${match}\\` : `\\${match}`,
      )
  );
}
