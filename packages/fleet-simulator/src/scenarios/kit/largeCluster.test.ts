import { CoreV1Api } from '@kubernetes/client-node';
import { assumeRole, kubeConfig } from '../../__testUtils__/clusterAccess';
import { ManualClock } from '../../clock/ManualClock';
import { MINUTE, SECOND } from '../../clock/duration';
import { startFleetSimulator } from '../../server';
import { largeCluster } from './largeCluster';

jest.setTimeout(120_000);

describe('a large cluster', () => {
  it('pages through all, and replaces its share of pods each minute', async () => {
    const clock = new ManualClock(Date.now());
    const simulator = await startFleetSimulator({
      clock,
      scenarios: [
        largeCluster({
          cluster: 'titan',
          nodes: 400,
          podsPerNode: 10,
          churnPerMinute: 0.05,
        }),
      ],
    });
    try {
      const core = (
        await kubeConfig(
          simulator,
          await assumeRole(simulator, 'sandbox'),
          'titan',
        )
      ).makeApiClient(CoreV1Api);
      const names = async () => {
        const found = new Set<string>();
        let next: string | undefined;
        do {
          const page = await core.listNamespacedPod({
            namespace: 'crowd',
            limit: 500,
            _continue: next,
          });
          page.items.forEach(each => found.add(each.metadata!.name!));
          next = page.metadata?._continue;
        } while (next);
        return found;
      };
      const before = await names();
      expect(before.size).toBe(4000);
      expect((await core.listNode()).items.length).toBe(405);

      const { store } = simulator.world.cluster('sandbox.us-east-1.titan')!;
      const { revision } = store;
      for (let spent = 0; spent < MINUTE; spent += 5 * SECOND) {
        clock.advance(5 * SECOND);
        simulator.world.cluster('sandbox.us-east-1.titan');
      }
      const after = await names();
      const replaced = [...before].filter(each => !after.has(each)).length;
      expect(after.size).toBe(4000);
      expect(replaced).toBeGreaterThan(4000 * 0.04);
      expect(replaced).toBeLessThan(4000 * 0.06);
      // A pod that went and one that came are two changes; little else moves.
      expect(store.revision - revision).toBeLessThan(3 * replaced + 50);
    } finally {
      await simulator.stop();
    }
  });
});
