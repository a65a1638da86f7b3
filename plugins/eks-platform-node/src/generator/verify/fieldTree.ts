/**
 * Names that a format knows, as a tree. A name without members takes anything below it; `*` stands for names of the user's own.
 */
export interface FieldTree {
  fields: ReadonlyMap<string, FieldTree>;
  /** Names that must be there. */
  required: string[];
}

const NOTHING: FieldTree = { fields: new Map(), required: [] };
const parsed = new Map<string, FieldTree>();

/** Reads `a +b{c d} *{e}`: names with a space between, members in braces, `+` before what is required. */
export function readFieldTree(text: string): FieldTree {
  const known = parsed.get(text);
  if (known) {
    return known;
  }
  const tokens = text.match(/[^\s{}]+|[{}]/g) ?? [];
  let position = 0;
  const read = (): FieldTree => {
    const fields = new Map<string, FieldTree>();
    const required: string[] = [];
    let last = '';
    while (position < tokens.length && tokens[position] !== '}') {
      const token = tokens[position];
      position += 1;
      if (token === '{') {
        fields.set(last, read());
        position += 1;
      } else {
        last = token.replace(/^\+/, '');
        if (token !== last) {
          required.push(last);
        }
        fields.set(last, NOTHING);
      }
    }
    return { fields, required };
  };
  const tree = read();
  parsed.set(text, tree);
  return tree;
}

/** Paths of a value that the tree does not know; items of lists are looked into. */
export function unknownFields(
  value: unknown,
  tree: FieldTree,
  path: (string | number)[] = [],
): (string | number)[][] {
  if (tree.fields.size === 0) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unknownFields(item, tree, [...path, index]),
    );
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]) => {
    const below = tree.fields.get(key) ?? tree.fields.get('*');
    return below
      ? unknownFields(item, below, [...path, key])
      : [[...path, key]];
  });
}
