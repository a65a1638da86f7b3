import { blueskyHealthy } from '../../testing/fixtures/blueskyHealthy';
import { dpInTrouble } from '../../testing/fixtures/dpInTrouble';
import { platformKustomizations } from '../../testing/fixtures/platformFlux';
import { condition, fluxObject } from '../../testing/objects';
import { change } from '../../testing/problems/problemCase';
import { deriveClusterView } from '../../view/deriveClusterView';
import type { DeliveryView } from './deliveryView';

function deliveryOf(state = blueskyHealthy()): DeliveryView {
  const { data } = deriveClusterView(state).delivery;
  expect(data).toBeDefined();
  return data!;
}

const rowOf = (view: DeliveryView, id: string) =>
  view.rows.find(row => row.id === id);

describe('delivery', () => {
  it('draws dependencies from sources to apps, each column after what it needs', () => {
    const { columns, edges, stop } = deliveryOf();
    expect(stop).toBeUndefined();
    expect(columns.map(({ layers }) => layers.join('+'))).toEqual([
      'Sources',
      'Base',
      'Core',
      'Capacity',
      'Controllers',
      'Configs',
      'Configs',
      'Apps',
    ]);
    const column = new Map(
      columns.flatMap(({ objects }, i) => objects.map(id => [id, i] as const)),
    );
    for (const { from, to, state } of edges) {
      expect(column.get(from)!).toBeLessThan(column.get(to)!);
      expect(state).toBe('satisfied');
    }
  });

  it('names where delivery stops, why, and what heals it', () => {
    const view = deliveryOf(dpInTrouble({ s1: true }));
    expect(view.stop).toMatchObject({
      object: 'Kustomization/flux-system/capacity',
      title: 'Delivery stopped at capacity, because karpenter-crd is suspended',
      resume: {
        kind: 'HelmRelease',
        namespace: 'kube-system',
        name: 'karpenter-crd',
      },
      problem: expect.stringContaining('karpenter-crds-missing'),
    });
    expect(view.stop?.because).toContain(
      '6 Kustomizations wait and still run `8c1e0f2`.',
    );
    expect(view.counts).toMatchObject({ failed: 1, waits: 6, ready: 5 });
    expect(rowOf(view, 'Kustomization/flux-system/capacity')).toMatchObject({
      state: 'critical',
      text: '`EC2NodeClass` unknown: its CRD is not installed',
    });
    const behind = rowOf(view, 'Kustomization/flux-system/apps');
    expect(behind).toMatchObject({
      state: 'waits',
      text: 'waits for capacity',
    });
    expect(rowOf(view, 'HelmRelease/kube-system/karpenter-crd')).toMatchObject({
      state: 'suspended',
      text: 'suspended by kubectl',
    });
    const states = view.edges.filter(edge => edge.state === 'broken');
    expect(states).toEqual([
      {
        from: 'Kustomization/flux-system/karpenter',
        to: 'Kustomization/flux-system/capacity',
        state: 'broken',
      },
    ]);
    expect(deriveClusterView(dpInTrouble({ s1: true })).tabs.delivery).toEqual({
      state: 'critical',
      text: 'stopped at capacity · 6 wait',
    });
  });

  it('stays silent about a release that upgrades', () => {
    const view = deliveryOf(dpInTrouble({}));
    expect(view.stop).toBeUndefined();
    expect(rowOf(view, 'HelmRelease/sleeper/sleeper')).toMatchObject({
      state: 'progressing',
      text: 'is being upgraded',
    });
  });

  it('compares revisions by their commit and never takes unknown for the same', () => {
    const { revision, drift } = deliveryOf(
      change({
        kubernetes: {
          kustomizations: () => platformKustomizations('bluesky'),
        },
      }),
    );
    expect(revision).toMatchObject({
      fetched: { revision: '9b30c1d' },
      applied: 0,
      of: 12,
      older: [{ revision: '8c1e0f2', count: 12 }],
      never: [],
      infrastructure: { revision: '9b30c1d' },
    });
    const lines = Object.fromEntries(drift.map(line => [line.between, line]));
    expect(lines.aws).toMatchObject({ state: 'ok', text: 'same commit' });
    expect(lines.cluster).toMatchObject({
      state: 'warning',
      text: '12 of 12 behind',
    });
    expect(lines.plan).toMatchObject({ state: 'unknown' });
    expect(lines.template).toMatchObject({ state: 'unknown' });

    const same = deliveryOf();
    expect(same.revision).toMatchObject({ applied: 12, of: 12, older: [] });
    expect(same.drift[2]).toMatchObject({ state: 'ok', text: 'same' });
  });

  it('has a place for circles, for what is missing, and for an OCI address nobody reports on', () => {
    const view = deliveryOf(
      change({
        kubernetes: {
          helmRepositories: () => [
            fluxObject('HelmRepository', 'flux-system/charts', {
              url: 'oci://ghcr.io/acme/charts',
              conditions: [],
            }),
          ],
          kustomizations: objects => [
            ...objects,
            ...['a', 'b'].map((name, i) =>
              fluxObject('Kustomization', `flux-system/${name}`, {
                dependsOnNames: [['b', 'a'][i], 'gone'],
                conditions: [
                  condition('Ready', 'False', 9, 'DependencyNotReady'),
                ],
              }),
            ),
          ],
        },
      }),
    );
    const placed = view.columns.flatMap(({ objects }) => objects);
    expect(placed).toContain('Kustomization/flux-system/a');
    expect(new Set(placed).size).toBe(placed.length);
    expect(rowOf(view, 'HelmRepository/flux-system/charts')).toMatchObject({
      state: 'ok',
    });
  });

  it('says nothing of Flux when it may not be read', () => {
    const state = blueskyHealthy();
    state.kubernetes.kustomizations = { state: 'denied' };
    const { delivery, tabs } = deriveClusterView(state);
    expect(delivery).toMatchObject({ state: 'denied' });
    expect(delivery.data).toBeUndefined();
    expect(tabs.delivery).toEqual({ state: 'denied', text: 'denied' });
  });
});
