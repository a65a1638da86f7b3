import { escapeHtml, Html } from './html';

interface Block {
  starts(line: string, next: string | undefined): boolean;
  /** Whether another line still belongs to it. */
  continues(line: string, taken: string[]): boolean;
  render(lines: string[]): string;
}

const FENCE: Block = {
  starts: line => /^```/.test(line),
  continues: (_line, taken) =>
    taken.length === 1 || !/^```\s*$/.test(taken[taken.length - 1]),
  render: lines => {
    const closed = /^```\s*$/.test(lines[lines.length - 1]) && lines.length > 1;
    const code = lines.slice(1, closed ? -1 : undefined).join('\n');
    return `<pre><code>${escapeHtml(code)}</code></pre>`;
  },
};

const HEADING: Block = {
  starts: line => /^#{1,6} /.test(line),
  continues: () => false,
  render: ([line]) => {
    const [, marks, text] = /^(#+) +(.*?)\s*#*$/.exec(line)!;
    const id = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    return `<h${marks.length} id="${escapeHtml(id)}">${inline(text)}</h${
      marks.length
    }>`;
  },
};

const LIST: Block = {
  starts: line => /^ {0,3}([-*]|\d+[.)]) /.test(line),
  continues: line => line !== '' && !/^(#|```)/.test(line),
  render: lines => {
    const tag = /^ {0,3}\d/.test(lines[0]) ? 'ol' : 'ul';
    const items: string[] = [];
    for (const line of lines) {
      const item = /^ *(?:[-*]|\d+[.)]) +(.*)$/.exec(line);
      if (item) {
        items.push(item[1]);
      } else {
        items[items.length - 1] += ` ${line.trim()}`;
      }
    }
    const body = items.map(item => `<li>${inline(item)}</li>`).join('');
    return `<${tag}>${body}</${tag}>`;
  },
};

const TABLE: Block = {
  starts: (line, next) =>
    /^\|/.test(line) && /^\|[\s:|-]+\|?\s*$/.test(next ?? ''),
  continues: line => /^\|/.test(line),
  render: ([head, , ...rows]) => {
    const cells = (line: string, tag: string) =>
      line
        .replace(/^\||\|\s*$/g, '')
        .split(/(?<!\\)\|/)
        .map(cell => `<${tag}>${inline(cell.trim())}</${tag}>`)
        .join('');
    const body = rows.map(row => `<tr>${cells(row, 'td')}</tr>`).join('');
    return `<table><thead><tr>${cells(
      head,
      'th',
    )}</tr></thead><tbody>${body}</tbody></table>`;
  },
};

const BLANK: Block = {
  starts: line => line.trim() === '',
  continues: line => line.trim() === '',
  render: () => '',
};

const BLOCKS = [FENCE, HEADING, LIST, TABLE, BLANK];

const PARAGRAPH: Block = {
  starts: () => true,
  continues: line => !BLOCKS.some(block => block.starts(line, undefined)),
  render: lines => `<p>${inline(lines.join('\n'))}</p>`,
};

function inline(text: string): string {
  // Code spans are taken apart first: nothing inside them is markup.
  return text
    .split(/(`[^`]+`)/)
    .map(part =>
      part.startsWith('`') && part.endsWith('`') && part.length > 2
        ? `<code>${escapeHtml(part.slice(1, -1))}</code>`
        : emphasis(escapeHtml(part)),
    )
    .join('');
}

function emphasis(escaped: string): string {
  return escaped
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, label, target) =>
      // Only http links and places in the repository: no script may hide behind a label.
      /^(https?:\/\/|[\w./#-]+$)/.test(target) &&
      !/^[\w-]+:(?!\/\/)/.test(target)
        ? `<a href="${target}">${label}</a>`
        : whole,
    )
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])\*([^*\s][^*]*)\*/g, '$1<em>$2</em>');
}

/**
 * Shows Markdown as a repository's pages need it: headings with anchors, lists, tables, code, emphasis, links.
 *
 * Everything is escaped first, so raw HTML is shown as text.
 */
export function markdown(source: string): Html {
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  const out: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const block = blockAt(lines, index);
    const taken = takeBlock(lines, index, block);
    out.push(block.render(taken));
    index += taken.length;
  }
  return new Html(out.join('\n'));
}

function blockAt(lines: string[], index: number): Block {
  return (
    BLOCKS.find(each => each.starts(lines[index], lines[index + 1])) ??
    PARAGRAPH
  );
}

function takeBlock(lines: string[], from: number, block: Block): string[] {
  const taken = [lines[from]];
  while (
    from + taken.length < lines.length &&
    block.continues(lines[from + taken.length], taken)
  ) {
    taken.push(lines[from + taken.length]);
  }
  return taken;
}
