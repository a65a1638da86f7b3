/** Resolves with the first value that is truthy; fails after five seconds. */
export async function eventually<T>(
  read: () => T | Promise<T>,
): Promise<Exclude<T, false | undefined>> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const value = await read();
    if (value) {
      return value as Exclude<T, false | undefined>;
    }
    if (Date.now() > deadline) {
      throw new Error('It did not happen within 5 s');
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
