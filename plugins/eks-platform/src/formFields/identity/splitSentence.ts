/** Parts the first sentence from the rest, which may be empty. */
export function splitSentence(text: string): [string, string] {
  const end = /[.!?](?=\s)/.exec(text);
  return end
    ? [text.slice(0, end.index + 1), text.slice(end.index + 1).trim()]
    : [text, ''];
}
