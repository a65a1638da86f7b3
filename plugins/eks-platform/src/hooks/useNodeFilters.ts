import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  filterNodes,
  type NodeFilters,
} from '../components/NodeTable/filterNodes';

const NAMES = ['pool', 'zone', 'capacity', 'state', 'q'] as const;

/** Filters of the map and the table, kept in the query. */
export function useNodeFilters(nodes: NodeRow[]) {
  const [params, setParams] = useSearchParams();
  const key = NAMES.map(name => params.get(name) ?? '').join('\n');
  const filters = useMemo<NodeFilters>(() => {
    const values = key.split('\n');
    return Object.fromEntries(
      NAMES.map((name, index) => [name, values[index] || undefined]),
    );
  }, [key]);
  const shown = useMemo(() => filterNodes(nodes, filters), [nodes, filters]);
  const set = useCallback(
    (changes: NodeFilters) =>
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
    () => set(Object.fromEntries(NAMES.map(name => [name, undefined]))),
    [set],
  );
  return { filters, shown, set, clear };
}
