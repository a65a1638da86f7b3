/** What is not counted, in few words: the rest, such as `CloudTrail: 2.00 $ per …`, stands at the component itself. */
export function nameNotCounted(texts: readonly string[]): string {
  const names = texts.map(text => text.split(':')[0].replace(/\.$/, '').trim());
  return [...new Set(names)].join(', ');
}
