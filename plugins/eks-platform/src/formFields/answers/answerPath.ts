type Container = Record<string, unknown> | unknown[];

/** Parts of an answer path such as `pools.1.sizes`. */
export function splitPath(path: string): string[] {
  return path.split('.');
}

/** Reads an answer by its path; undefined where there is none. */
export function getAt(value: unknown, parts: readonly string[]): unknown {
  let current = value;
  for (const part of parts) {
    if (typeof current !== 'object' || current === null) {
      return undefined;
    }
    current = (current as Record<string, unknown>)[part];
  }
  return current;
}

/** Returns a copy of `value` with the answer at the path replaced. */
export function setAt(
  value: unknown,
  parts: readonly string[],
  answer: unknown,
): unknown {
  const [head, ...rest] = parts;
  if (head === undefined) {
    return answer;
  }
  const copy: Container = Array.isArray(value)
    ? [...value]
    : { ...(value as Record<string, unknown> | undefined) };
  (copy as Record<string, unknown>)[head] = setAt(
    (copy as Record<string, unknown>)[head],
    rest,
    answer,
  );
  return copy;
}

/** Whether `path` is `ancestor` or lies within it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}.`);
}
