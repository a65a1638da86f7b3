/** Orders names as people do: `ip-2` before `ip-10`. One for all, as making one is slow and lists are long. */
export const nameCollator = new Intl.Collator(undefined, { numeric: true });
