import type { ClusterSnapshot } from '../src/feed/ClusterSnapshot';
import { FIXTURE_VIEWS } from '../src/__testUtils__/fixtureViews';

const live = { state: 'live', heardAt: Date.now() } as const;
const lost = {
  state: 'lost',
  heardAt: Date.now() - 50_000,
  retryAt: Date.now() + 8_000,
} as const;

/** States of the tab itself, by the name of their entity; `loading` never comes to an end. */
export const TAB_STATES: Record<string, ClusterSnapshot | undefined> = {
  denied: { state: 'denied', live },
  missing: { state: 'not-found', live },
  failed: {
    state: 'failed',
    message: 'Request failed with 502 Bad Gateway',
    live: lost,
  },
  loading: undefined,
  lost: { state: 'ready', view: FIXTURE_VIEWS.dp(), live: lost },
};
