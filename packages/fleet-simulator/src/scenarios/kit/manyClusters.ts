import type { Scenario } from '../../world/Scenario';
import type { WireFaultValues } from '../../world/WireFaults';
import { playCluster } from './playCluster';

const ACCOUNTS = ['sandbox', 'data-dev'];
const SLOW_MS = '4000';

/** How many clusters, and what share of them has a bad wire. */
export interface ManyClustersOptions {
  count: number;
  /** Never answer, as behind an allow-list without us. */
  dead: number;
  /** Answer after seconds. */
  slow: number;
}

/** Many small calm clusters, of which some never answer and some are slow: evenly spread, and the same ones each time. */
export function manyClusters(options: ManyClustersOptions): Scenario[] {
  return Array.from({ length: options.count }, (_, index) => {
    const scenario = playCluster({
      cluster: `fleet-${String(index).padStart(3, '0')}`,
      account: ACCOUNTS[index % ACCOUNTS.length],
      title: 'one of many',
    });
    const wire = wireOf(index, options);
    return wire
      ? {
          ...scenario,
          frameAt: moment => ({ ...scenario.frameAt(moment), wire }),
        }
      : scenario;
  });
}

/** What is wrong on the wire to one of them; undefined: nothing. */
export function wireOf(
  index: number,
  { dead, slow }: Pick<ManyClustersOptions, 'dead' | 'slow'>,
): WireFaultValues | undefined {
  if (isOneOf(index, dead)) {
    return { timeout: '' };
  }
  return isOneOf(index + 1, slow) ? { slow: SLOW_MS } : undefined;
}

/** Whether an index is in a share, such as each tenth. */
function isOneOf(index: number, share: number): boolean {
  return Math.floor((index + 1) * share) > Math.floor(index * share);
}
