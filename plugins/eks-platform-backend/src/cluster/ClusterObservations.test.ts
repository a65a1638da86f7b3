import { mockServices } from '@backstage/backend-test-utils';
import type {
  AccountProfiles,
  AwsAccounts,
  ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { clusterEntity } from '../__testUtils__/fakeFleet';
import { NO_NETWORK } from '../dns/NetworkLooks';
import { toClusterEntity } from './ClusterEntity';
import { ClusterObservations } from './ClusterObservations';

const HOUR_MS = 3_600_000;
const SWEEP_MS = 15_000;
const IDLE_MS = 5 * 60_000;

describe('ClusterObservations', () => {
  const bluesky = toClusterEntity(clusterEntity('bluesky'))!;
  const dp = toClusterEntity(clusterEntity('dp'))!;
  let now: Date;
  let observations: ClusterObservations;

  beforeEach(() => {
    jest.useFakeTimers();
    now = new Date('2026-11-21T12:00:00Z');
    observations = new ClusterObservations({
      profiles: { find: () => undefined } as unknown as AccountProfiles,
      aws: {} as AwsAccounts,
      connections: {} as ClusterConnections,
      network: NO_NETWORK,
      logger: mockServices.logger.mock(),
      idleMs: IDLE_MS,
      now: () => now,
    });
  });
  afterEach(() => {
    observations.stop();
    jest.useRealTimers();
  });

  /** The clock on the wall moves by so much until the next sweep, also back. */
  async function sweepAfter(ms: number) {
    now = new Date(now.getTime() + ms);
    await jest.advanceTimersByTimeAsync(SWEEP_MS);
  }

  it('drops what nobody has looked at for a while, with all its timers', async () => {
    observations.want(bluesky);
    observations.want(dp);
    await sweepAfter(IDLE_MS / 2);
    observations.want(dp);
    await sweepAfter(IDLE_MS / 2 + 1_000);
    expect(observations.counts.clusters).toBe(1);
    await sweepAfter(IDLE_MS);
    expect(observations.counts.clusters).toBe(0);
    observations.stop();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps what a feed shows, and for a while what it has shown', async () => {
    const leave = observations.want(bluesky).subscribe(() => {});
    await sweepAfter(10 * IDLE_MS);
    expect(observations.counts).toEqual({ clusters: 1, viewers: 1 });
    leave();
    await sweepAfter(IDLE_MS / 2);
    expect(observations.counts).toEqual({ clusters: 1, viewers: 0 });
    await sweepAfter(IDLE_MS);
    expect(observations.counts.clusters).toBe(0);
  });

  it.each([
    ['forward', 3 * HOUR_MS],
    ['back', -3 * HOUR_MS],
  ])(
    'begins anew, and keeps nothing for hours, when the clock jumps %s',
    async (_, jump) => {
      observations.want(bluesky);
      await sweepAfter(jump);
      expect(observations.counts.clusters).toBe(0);
      observations.want(bluesky);
      await sweepAfter(1_000);
      expect(observations.counts.clusters).toBe(1);
    },
  );
});
