/** All items of a paginator of the AWS SDK. */
export async function collectPages<P, T>(
  pages: AsyncIterable<P>,
  itemsOf: (page: P) => T[] | undefined,
): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) {
    items.push(...(itemsOf(page) ?? []));
  }
  return items;
}
