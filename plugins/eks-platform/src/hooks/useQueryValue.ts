import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Reads and writes one value of the query; `push` adds an entry to the history, so that Back closes what it opened. */
export function useQueryValue(
  name: string,
): [string | undefined, (value: string | undefined, push?: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string | undefined, push = false) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          if (value === undefined || value === '') {
            next.delete(name);
          } else {
            next.set(name, value);
          }
          return next;
        },
        { replace: !push },
      ),
    [name, setParams],
  );
  return [params.get(name) ?? undefined, set];
}
