/** Text that is HTML already. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | undefined | false | Part[];

/** Builds HTML; every value that is not HTML already is escaped. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const text = strings.reduce(
    (all, piece, index) => all + render(parts[index - 1]) + piece,
  );
  return new Html(text);
}

function render(part: Part): string {
  if (part === undefined || part === false) {
    return '';
  }
  if (Array.isArray(part)) {
    return part.map(render).join('');
  }
  return part instanceof Html ? part.text : escapeHtml(String(part));
}

export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** A path for a link: each segment encoded, slashes kept. */
export function linkPath(...segments: string[]): string {
  return segments
    .flatMap(segment => segment.split('/'))
    .map(encodeURIComponent)
    .join('/');
}
