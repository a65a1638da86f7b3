import { mockCredentials } from '@backstage/backend-test-utils';
import type { FeedMessage } from '@eks-platform/backstage-plugin-eks-platform-common';
import { snapshotOf } from '../__testUtils__/snapshotOf';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import { FeedSession } from './FeedSession';

const topics = ['resource:default/a', 'resource:default/b'];
const snapshot = snapshotOf({ problems: [] });

describe('FeedSession', () => {
  it('stops between two clusters when the browser does not keep up', async () => {
    const written: FeedMessage[] = [];
    const sink = {
      isFull: false,
      write(message: FeedMessage) {
        written.push(message);
        this.isFull = true;
      },
    };
    const session = new FeedSession({
      credentials: mockCredentials.user(),
      catalog: {
        get: async (entityRef: string) => ({ entityRef }),
      } as unknown as ClusterCatalog,
      access: {
        findReadable: async (refs: string[]) => new Set(refs),
      } as unknown as ClusterAccess,
      observations: {
        want: () => ({
          current: async () => snapshot,
          subscribe: () => () => {},
        }),
      } as unknown as ClusterObservations,
      sink,
      now: () => new Date(),
    });
    await session.open(topics);

    await session.flush();
    expect(written.map(m => 'topic' in m && m.topic)).toEqual([topics[0]]);
    await session.flush();
    expect(written).toHaveLength(1);

    sink.isFull = false;
    await session.flush();
    expect(written.map(m => 'topic' in m && m.topic)).toEqual(topics);
    session.close();
  });
});
