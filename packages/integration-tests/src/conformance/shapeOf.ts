const DECIDING = new Set(['kind', 'apiVersion', 'status', 'reason', 'code']);

/**
 * What two servers must have in common in an answer: the keys and types, and the values of the fields that clients decide by.
 */
export function shapeOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    return value.length === 0 ? [] : [shapeOf(value[0])];
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, child]) => [name, shapeOf(child, name)]),
    );
  }
  return DECIDING.has(key) ? value : typeof value;
}
