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
  answered: number;
  asked: number;
  /** Milliseconds; undefined before the first word of the server. */
  age?: number;
}

/** An absent component is an answer too; it counts neither way. */
export function getDataFreshness(
  sources: SourceStatus[],
  live: LiveStatus,
  now: number,
): DataFreshness {
  const asked = sources.filter(source => source.state !== 'not-installed');
  const answered = asked.filter(source => source.state === 'ok').length;
  const heardAt = live.state === 'connecting' ? undefined : live.heardAt;
  const age = heardAt === undefined ? undefined : Math.max(0, now - heardAt);
  const counts = { answered, asked: asked.length, age };
  if (live.state === 'connecting') {
    return { word: 'connecting', state: 'progressing', ...counts };
  }
  // A quiet server says `alive` every now and then; only a lost stream makes data old.
  if (live.state === 'lost' && (age === undefined || age >= LATE_MS)) {
    return { word: 'late', state: 'late', ...counts };
  }
  const missing = asked.filter(
    source => source.state !== 'ok' && source.state !== 'loading',
  );
  if (missing.length > 0) {
    const state = missing.some(source => source.state === 'unreachable')
      ? 'late'
      : 'warning';
    return { word: 'partial', state, ...counts };
  }
  return { word: 'live', state: 'ok', ...counts };
}
