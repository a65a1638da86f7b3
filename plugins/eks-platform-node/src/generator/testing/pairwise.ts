/** Rows in which every two values of different factors meet at least once. */
export function pairwise<T extends Record<string, readonly unknown[]>>(
  factors: T,
): { [K in keyof T]: T[K][number] }[] {
  const names = Object.keys(factors);
  const open = new Set<string>();
  const key = (a: number, i: number, b: number, j: number) =>
    `${a}:${i}/${b}:${j}`;
  names.forEach((first, a) =>
    names.slice(a + 1).forEach((second, offset) => {
      factors[first].forEach((_, i) =>
        factors[second].forEach((__, j) =>
          open.add(key(a, i, a + 1 + offset, j)),
        ),
      );
    }),
  );
  const rows: number[][] = [];
  while (open.size > 0) {
    const [seed] = open;
    const [a, i, b, j] = seed.split(/[:/]/).map(Number);
    const row: (number | undefined)[] = names.map(() => undefined);
    row[a] = i;
    row[b] = j;
    names.forEach((name, at) => {
      if (row[at] !== undefined) {
        return;
      }
      // The value that meets the most others for the first time.
      const gains = factors[name].map((_, value) =>
        row.reduce<number>((sum, other, place) => {
          if (other === undefined) {
            return sum;
          }
          const pair =
            place < at
              ? key(place, other, at, value)
              : key(at, value, place, other);
          return sum + (open.has(pair) ? 1 : 0);
        }, 0),
      );
      row[at] = gains.indexOf(Math.max(...gains));
    });
    const full = row as number[];
    full.forEach((value, at) =>
      full
        .slice(at + 1)
        .forEach((other, offset) =>
          open.delete(key(at, value, at + 1 + offset, other)),
        ),
    );
    rows.push(full);
  }
  return rows.map(
    row =>
      Object.fromEntries(
        names.map((name, at) => [name, factors[name][row[at]]]),
      ) as { [K in keyof T]: T[K][number] },
  );
}
