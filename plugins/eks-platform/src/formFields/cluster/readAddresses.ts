/** Ranges of a text such as one pasted from a list; an address alone is a range of one. */
export function readAddresses(text: string): string[] {
  const found = text.split(/[\s,;]+/).filter(Boolean);
  return [
    ...new Set(
      found.map(address => (address.includes('/') ? address : `${address}/32`)),
    ),
  ];
}
