/** One `${{ … }}` or `{% … %}` of a template source. */
export interface TemplateTag {
  kind: 'output' | 'block';
  /** Offset of the first character of {@link TemplateTag.code}. */
  start: number;
  /** Offset behind the last character of {@link TemplateTag.code}. */
  end: number;
  /** What stands between the delimiters and their trim signs. */
  code: string;
  line: number;
}

const OPEN = /\$\{\{-?|\{%-?|\{#/g;

/** Finds the tags of a source in order; raw blocks and comments are passed over. */
export function findTags(source: string): TemplateTag[] {
  const tags: TemplateTag[] = [];
  let raw = false;
  let position = 0;
  for (;;) {
    OPEN.lastIndex = position;
    const open = OPEN.exec(source);
    if (!open) {
      return tags;
    }
    const start = open.index + open[0].length;
    if (open[0] === '{#') {
      const close = source.indexOf('#}', start);
      position = close < 0 ? source.length : close + 2;
      continue;
    }
    const kind = open[0].startsWith('$') ? 'output' : 'block';
    const close = endOfTag(source, start, kind === 'output' ? '}}' : '%}');
    if (close < 0) {
      return tags;
    }
    const end = source[close - 1] === '-' ? close - 1 : close;
    const code = source.slice(start, end);
    const word = code.trim().split(/\s/)[0];
    if (kind === 'block' && word === 'endraw') {
      raw = false;
    } else if (!raw) {
      raw = kind === 'block' && word === 'raw';
      tags.push({ kind, start, end, code, line: lineAt(source, start) });
    }
    position = close + 2;
  }
}

function endOfTag(source: string, start: number, close: string): number {
  let quote: string | undefined;
  for (let index = start; index < source.length; index += 1) {
    const char = source[index];
    if (quote) {
      if (char === '\\') {
        index += 1;
      } else if (char === quote) {
        quote = undefined;
      }
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (source.startsWith(close, index)) {
      return index;
    }
  }
  return -1;
}

function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index += 1) {
    if (source[index] === '\n') {
      line += 1;
    }
  }
  return line;
}
