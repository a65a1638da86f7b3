import { useRef } from 'react';
import { useKeys } from './useKeys';

/** Lets `/` jump into the search field inside the element that gets the ref. */
export function useSearchKey() {
  const ref = useRef<HTMLSpanElement>(null);
  useKeys({
    '/': event => {
      event.preventDefault();
      ref.current?.querySelector('input')?.focus();
    },
  });
  return ref;
}
