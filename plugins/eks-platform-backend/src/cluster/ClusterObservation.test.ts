import { mockServices } from '@backstage/backend-test-utils';
import * as common from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  AwsAccounts,
  ClusterConnections,
} from '@eks-platform/backstage-plugin-eks-platform-node';
import { clusterEntity } from '../__testUtils__/fakeFleet';
import { toClusterEntity } from './ClusterEntity';
import { NO_NETWORK } from '../dns/NetworkLooks';
import { ClusterObservation } from './ClusterObservation';

jest.mock('@eks-platform/backstage-plugin-eks-platform-common', () => {
  const actual = jest.requireActual(
    '@eks-platform/backstage-plugin-eks-platform-common',
  );
  return {
    ...actual,
    deriveClusterViewInSteps: jest.fn(actual.deriveClusterViewInSteps),
  };
});

describe('ClusterObservation', () => {
  const derive = jest.mocked(common.deriveClusterViewInSteps);
  const logger = mockServices.logger.mock();
  let now: Date;
  let observation: ClusterObservation;

  beforeEach(() => {
    jest.useFakeTimers();
    now = new Date('2026-11-21T12:00:00Z');
    observation = new ClusterObservation({
      entity: toClusterEntity(clusterEntity('bluesky'))!,
      profile: undefined,
      aws: {} as AwsAccounts,
      connections: {} as ClusterConnections,
      network: NO_NETWORK,
      logger,
      now: () => now,
    });
    observation.start();
  });
  afterEach(() => {
    observation.stop();
    jest.useRealTimers();
  });

  async function pass(ms: number) {
    now = new Date(now.getTime() + ms);
    await jest.advanceTimersByTimeAsync(500);
  }

  it('outlives a rule that fails, and says so in the log', async () => {
    const seen = jest.fn();
    observation.subscribe(seen);
    await pass(6_000);
    expect(seen).toHaveBeenCalledTimes(1);

    derive.mockImplementationOnce(() => {
      throw new Error('a bug');
    });
    await pass(6_000);
    expect(logger.error).toHaveBeenCalledWith(
      'The view of resource:default/bluesky could not be derived',
      expect.objectContaining({ message: 'a bug' }),
    );

    await pass(6_000);
    expect(seen).toHaveBeenCalledTimes(2);
  });
});
