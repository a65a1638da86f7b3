/** Resolves with the first value that is truthy; fails after five seconds, or as many as it is told. */
export async function eventually<T>(
  read: () => T | Promise<T>,
  seconds = 5,
): Promise<Exclude<T, false | undefined>> {
  const deadline = Date.now() + seconds * 1_000;
  for (;;) {
    const value = await read();
    if (value) {
      return value as Exclude<T, false | undefined>;
    }
    if (Date.now() > deadline) {
      throw new Error(`It did not happen within ${seconds} s`);
    }
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
