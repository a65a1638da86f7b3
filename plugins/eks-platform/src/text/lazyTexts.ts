interface Nested {
  [key: string]: string | Nested;
}

/** Texts of the same keys in another language. */
export type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
};

/** A language of a translation ref, read when somebody chooses it. */
export function lazyTexts(load: () => Promise<object>) {
  return async () => {
    // The compiler cannot follow the type of a thousand dotted keys; a test compares them.
    const messages: any = flattenTexts((await load()) as Nested);
    return { default: messages };
  };
}

/** `{ a: { b: 'text' } }` as `{ 'a.b': 'text' }`, the way Backstage names texts. */
export function flattenTexts(
  nested: object,
  prefix = '',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(nested as Nested).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flattenTexts(value, `${prefix}${key}.`)),
    ),
  );
}
