/** Keeps an answer that nobody sees, such as the list of those that the user typed. */
export function HiddenField() {
  return null;
}
