import { wellFormed } from './wellFormed';

// Words that YAML 1.1 or 1.2 readers take for something else than text.
const RESERVED =
  /^(true|false|yes|no|on|off|y|n|null|~|nan|inf|infinity|\.nan|\.inf)$/i;

const PLAIN = /^[A-Za-z_][A-Za-z0-9_./-]*$/;

/** Writes a JSON value as a YAML flow scalar or collection on one line. */
export function yamlValue(value: unknown): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (typeof value === 'string') {
    return yamlString(value);
  }
  if (typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(yamlValue).join(', ')}]`;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(
      ([key, item]) => `${yamlString(key)}: ${yamlValue(item)}`,
    );
    return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
  }
  throw new TypeError(`${String(value)} cannot be written as YAML`);
}

function yamlString(text: string): string {
  if (PLAIN.test(text) && !RESERVED.test(text)) {
    return text;
  }
  // JSON strings are YAML double-quoted scalars, apart from characters that YAML does not count as printable.
  return JSON.stringify(wellFormed(text)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
