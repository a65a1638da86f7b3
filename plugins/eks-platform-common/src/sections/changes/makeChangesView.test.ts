import { dpInTrouble } from '../../testUtils';
import { minutesAgo } from '../../testing/minutesAgo';
import { condition, nodeClaim } from '../../testing/objects';
import { change } from '../../testing/problems/problemCase';
import { deriveClusterView } from '../../view/deriveClusterView';

describe('changes', () => {
  it('puts what changed on one timeline, newest first', () => {
    const state = change({
      kubernetes: {
        nodeClaims: claims => [
          ...claims,
          nodeClaim('default-old', {
            pool: 'default',
            conditions: [
              condition('Ready', 'True'),
              condition('Drifted', 'True', 30, 'AMIDrift'),
            ],
          }),
        ],
      },
      aws: {
        updates: ([update]) => [{ ...update, createdAt: minutesAgo(20) }],
      },
    });
    const { data } = deriveClusterView(state).changes;
    expect(data?.changes.map(({ what }) => what)).toEqual([
      'VersionUpdate (Version: 1.36) successful',
      'Pool default: 1 node drifted (AMIDrift)',
      'Pool gpu: 1 node came',
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
      expect.stringMatching(/^Pool default: \d+ nodes? came$/),
    ]);
    const times = data!.changes.map(({ at }) => at);
    expect([...times].sort().reverse()).toEqual(times);
  });

  it('says after which change a problem began', () => {
    const { changes, problems } = deriveClusterView(dpInTrouble());
    const s1 = problems.find(({ id }) => id === 'karpenter-crds-missing')!;
    expect(changes.data?.changes.map(({ what }) => what)).toContain(
      '`karpenter-crd` suspended',
    );
    expect(changes.data?.begins).toContainEqual({
      problem: s1.key,
      title: s1.title,
      at: s1.since,
      after: {
        change: 'suspend:HelmRelease/kube-system/karpenter-crd',
        what: '`karpenter-crd` suspended',
        minutes: 0,
      },
    });
  });

  it('makes no connection to what came long before', () => {
    const { begins } = deriveClusterView(dpInTrouble({ s4: true })).changes
      .data!;
    expect(begins).toHaveLength(1);
    expect(begins[0].after).toBeUndefined();
  });
});
