import type {
  ItemState,
  SourceStatus,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { LiveStatus } from '../../feed/ClusterSnapshot';

/** From this age on data is called late. */
export const LATE_MS = 30_000;

/** How fresh and how complete the data of the tab is. */
export interface DataFreshness {
  word: 'live' | 'partial' | 'late' | 'connecting';
  state: ItemState;
  /** Milliseconds; undefined before the first word of the server. */
  age?: number;
}

/** An absent component is an answer too. */
export function getDataFreshness(
  sources: SourceStatus[],
  live: LiveStatus,
  now: number,
): DataFreshness {
  const heardAt = live.state === 'connecting' ? undefined : live.heardAt;
  const age = heardAt === undefined ? undefined : Math.max(0, now - heardAt);
  if (live.state === 'connecting') {
    return { word: 'connecting', state: 'progressing', age };
  }
  // A quiet server says `alive` every now and then; only a lost stream makes data old.
  if (live.state === 'lost' && (age === undefined || age >= LATE_MS)) {
    return { word: 'late', state: 'late', age };
  }
  const missing = sources.filter(
    ({ state }) => !['ok', 'loading', 'not-installed'].includes(state),
  );
  if (missing.length > 0) {
    const state = missing.some(source => source.state === 'unreachable')
      ? 'late'
      : 'warning';
    return { word: 'partial', state, age };
  }
  return { word: 'live', state: 'ok', age };
}
