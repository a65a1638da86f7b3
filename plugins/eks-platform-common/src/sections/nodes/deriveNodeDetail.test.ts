import { DAY, HOUR, minutesAgo } from '../../testing/minutesAgo';
import { blueskyHealthy } from '../../testing/fixtures/blueskyHealthy';
import { condition, meta, pod } from '../../testing/objects';
import { change } from '../../testing/problems/problemCase';
import { deriveNodeDetail } from './deriveNodeDetail';

const OLD = 'ip-10-0-17-41.ec2.internal';

const budget = {
  meta: meta('web/shop'),
  selector: { matchLabels: { app: 'shop' }, matchExpressions: [] },
  allowed: 0,
  healthy: 1,
  wanted: 1,
  expected: 1,
};

const heldPod = () => {
  const web = pod('web/shop-7c9d8f7b5-abcde', {
    node: OLD,
    ownedBy: { kind: 'ReplicaSet', name: 'shop-7c9d8f7b5' },
  });
  return { ...web, meta: { ...web.meta, labels: { app: 'shop' } } };
};

describe('detail of a node', () => {
  const leaving = () =>
    change({
      kubernetes: {
        pods: pods => [...pods, heldPod()],
        podDisruptionBudgets: () => [budget],
        nodeClaims: claims =>
          claims.map(claim =>
            claim.nodeName === OLD
              ? {
                  ...claim,
                  meta: { ...claim.meta, deletedAt: minutesAgo(26 * HOUR) },
                  conditions: [
                    ...claim.conditions,
                    condition('Drained', 'Unknown', 26 * HOUR, 'Draining'),
                  ],
                }
              : claim,
          ),
      },
    });

  it('says how far it is on its way out and whose pods are on it', () => {
    const detail = deriveNodeDetail(leaving(), OLD)!;
    expect(
      detail.leaving?.steps.map(({ name, state }) => [name, state]),
    ).toEqual([
      ['marked', 'ok'],
      ['drained', 'progressing'],
      ['detached', 'waits'],
      ['terminated', 'waits'],
    ]);
    expect(detail.workloads?.[0]).toMatchObject({
      kind: 'Deployment',
      name: 'shop',
      blocks: true,
      pods: 1,
    });
    expect(detail.history.map(({ text }) => text)).toContain(
      'Marked for removal',
    );
    expect(detail.disks).toEqual({ used: 1, limit: 26 });
    expect(detail.row).toMatchObject({ name: OLD, state: 'leaving' });
    // An address has the first label only.
    expect(deriveNodeDetail(leaving(), 'ip-10-0-17-41')?.name).toBe(OLD);
  });

  it('says why a node that stays cannot be taken, hardest first', () => {
    const state = change({
      kubernetes: {
        pods: pods => [...pods, heldPod()],
        podDisruptionBudgets: () => [budget],
        nodePools: pools =>
          pools.map(pool => ({ ...pool, budgets: [{ nodes: '0' }] })),
      },
    });
    expect(
      deriveNodeDetail(state, OLD)?.blockers?.map(({ kind }) => kind),
    ).toEqual(['pdb', 'budget']);
    expect(deriveNodeDetail(blueskyHealthy(), OLD)?.blockers).toEqual([]);
  });

  it('does not guess without disruption budgets, and knows no other node', () => {
    const state = blueskyHealthy();
    state.kubernetes.podDisruptionBudgets = {
      state: 'denied',
      message: 'no',
      since: minutesAgo(DAY),
    } as typeof state.kubernetes.podDisruptionBudgets;
    expect(deriveNodeDetail(state, OLD)?.blockers).toBeUndefined();
    expect(deriveNodeDetail(state, 'ip-9-9-9-9')).toBeUndefined();
  });
});
