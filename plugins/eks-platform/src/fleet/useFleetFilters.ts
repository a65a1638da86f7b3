import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FLEET_FILTERS, type FleetFilters } from './filterFleet';

/** The filters in the query of the page, so that a link shows what its sender saw. */
export function useFleetFilters(): {
  filters: FleetFilters;
  change: (changes: FleetFilters) => void;
  clear: () => void;
} {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(
    () =>
      Object.fromEntries(
        FLEET_FILTERS.flatMap(name => {
          const value = params.get(name);
          return value ? [[name, value]] : [];
        }),
      ),
    [params],
  );
  const change = useCallback(
    (changes: FleetFilters) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(changes)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const clear = useCallback(
    () =>
      change(Object.fromEntries(FLEET_FILTERS.map(name => [name, undefined]))),
    [change],
  );
  return { filters, change, clear };
}
