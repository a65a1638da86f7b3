import { wellFormed } from './wellFormed';

const NAMED: Record<string, string> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** Writes a JSON value as an HCL expression on one line. */
export function hcl(value: unknown): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (typeof value === 'string') {
    return hclString(value);
  }
  if (typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(hcl).join(', ')}]`;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(
      ([key, item]) =>
        `${IDENTIFIER.test(key) ? key : hclString(key)} = ${hcl(item)}`,
    );
    return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
  }
  throw new TypeError(`${String(value)} cannot be written as HCL`);
}

function hclString(text: string): string {
  const escaped = wellFormed(text)
    // eslint-disable-next-line no-control-regex
    .replace(/[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, escapeOne)
    // A quoted string is a template: `$${` is a literal `${`. Longer runs of the sign would be read as the escape one place too early.
    .replace(/([$%]+)\{/g, (_match, signs: string) => {
      const sign = signs[0];
      const mixed = [...signs].some(other => other !== sign);
      return signs.length > 1 || mixed
        ? `${[...signs].map(unicode).join('')}{`
        : `${sign}${sign}{`;
    });
  return `"${escaped}"`;
}

function escapeOne(char: string): string {
  return NAMED[char] ?? unicode(char);
}

function unicode(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
