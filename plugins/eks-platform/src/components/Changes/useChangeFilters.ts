import { useQueryValue } from '../../hooks/useQueryValue';
import type { TimelineKind } from './timeline';

/** The query opens the drawer by a kind, or by this for all of them. */
export const ALL_CHANGES = 'all';

/** Name in the query: `?changes=helm`. */
export const CHANGES_QUERY = 'changes';

/** What the drawer of changes is narrowed down to; undefined while it is closed. */
export function useChangeFilters() {
  const [named, setNamed] = useQueryValue(CHANGES_QUERY);
  const [text, setText] = useQueryValue('changesOf');
  return {
    isOpen: named !== undefined,
    kind: named === ALL_CHANGES ? undefined : named,
    text,
    setKind: (kind: TimelineKind | undefined) => setNamed(kind ?? ALL_CHANGES),
    setText,
    close: () => setNamed(undefined),
  };
}
