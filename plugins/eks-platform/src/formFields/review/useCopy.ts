import { useEffect, useState } from 'react';

const SHOWN_MS = 2_000;

/** Copies a text and says so for two seconds. */
export function useCopy(): [boolean, (text: string) => void] {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return [
    isCopied,
    text => {
      // Without the right to the clipboard the text can still be marked by hand.
      navigator.clipboard?.writeText(text).then(
        () => setCopied(true),
        () => undefined,
      );
    },
  ];
}
