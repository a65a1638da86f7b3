/** Adds properties that are derived when somebody first reads them, and then kept. */
export function deriveOnce<B extends object, D extends object>(
  base: B,
  derivations: { [K in keyof D]: (whole: B & D) => D[K] },
): B & D {
  const whole = { ...base } as B & D;
  for (const name of Object.keys(derivations) as (keyof D & string)[]) {
    Object.defineProperty(whole, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = derivations[name](whole);
        Object.defineProperty(whole, name, { enumerable: true, value });
        return value;
      },
    });
  }
  return whole;
}
