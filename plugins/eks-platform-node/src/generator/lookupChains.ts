/** A member access such as `spec.cluster.name` or `spec.versions["karpenter"]`. */
export interface LookupChain {
  root: string;
  keys: string[];
  /** Whether a computed key, a call or a filter follows the known keys. */
  open: boolean;
  /** Line inside the code, beginning with 0. */
  line: number;
}

const TOKEN =
  /\s+|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?|[^]/g;

const WORDS = new Set(
  'and or not in is if else true false none null True False None'.split(' '),
);

/** Finds the member accesses of an expression; strings, filters, tests and keys of records are passed over. */
export function lookupChains(code: string): LookupChain[] {
  const tokens = [...code.matchAll(TOKEN)]
    .map(match => ({ text: match[0], index: match.index }))
    .filter(token => !/^\s/.test(token.text));
  const chains: LookupChain[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const { text } = tokens[index];
    const before = tokens[index - 1]?.text;
    if (
      !/^[A-Za-z_]/.test(text) ||
      WORDS.has(text) ||
      before === '|' ||
      before === '.' ||
      before === 'is' ||
      (before === 'not' && tokens[index - 2]?.text === 'is') ||
      (tokens[index + 1]?.text === ':' && (before === '{' || before === ','))
    ) {
      continue;
    }
    const keys: string[] = [];
    let next = index + 1;
    for (;;) {
      if (
        tokens[next]?.text === '.' &&
        /^[A-Za-z_]/.test(tokens[next + 1]?.text ?? '')
      ) {
        keys.push(tokens[next + 1].text);
        next += 2;
      } else if (
        tokens[next]?.text === '[' &&
        /^["']/.test(tokens[next + 1]?.text ?? '') &&
        tokens[next + 2]?.text === ']'
      ) {
        keys.push(tokens[next + 1].text.slice(1, -1));
        next += 3;
      } else {
        break;
      }
    }
    chains.push({
      root: text,
      keys,
      open: ['[', '(', '|', '.'].includes(tokens[next]?.text ?? ''),
      line: code.slice(0, tokens[index].index).split('\n').length - 1,
    });
  }
  return chains;
}
