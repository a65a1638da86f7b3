/** Names that the engine refuses to see in data: they belong to JavaScript's own objects. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Data without such names; rules refuse them where a user may write one. */
export function withoutReservedKeys<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(withoutReservedKeys) as T;
  }
  return typeof value === 'object' && value !== null
    ? (Object.fromEntries(
        Object.entries(value)
          .filter(([key]) => !RESERVED.has(key))
          .map(([key, item]) => [key, withoutReservedKeys(item)]),
      ) as T)
    : value;
}
