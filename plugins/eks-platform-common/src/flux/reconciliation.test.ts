import { FIXTURE_NOW as now, minutesAgo } from '../testing/minutesAgo';
import { condition, fluxObject, meta, waitsFor } from '../testing/objects';
import { buildKustomizationGraph } from './kustomizationGraph';
import { getReconciliation } from './reconciliation';

const kustomization = (changes: Parameters<typeof fluxObject>[2] = {}) =>
  fluxObject('Kustomization', 'flux-system/a', changes);
const failed = [condition('Ready', 'False', 5, 'BuildFailed', 'no such file')];

it.each([
  ['ready', kustomization(), 'ready'],
  [
    'being deleted',
    kustomization({
      meta: meta('flux-system/a', { deletedAt: minutesAgo(1) }),
    }),
    'terminating',
  ],
  [
    'failed on a change of its own spec',
    kustomization({
      meta: meta('flux-system/a', { generation: 2 }),
      observedGeneration: 1,
      conditions: [{ ...failed[0], observedGeneration: 2 }],
    }),
    'failed',
  ],
  [
    'suspended though failed',
    kustomization({ suspend: true, conditions: failed }),
    'suspended',
  ],
  [
    'switched off by annotation',
    kustomization({
      meta: meta('flux-system/a', {
        annotations: { 'kustomize.toolkit.fluxcd.io/reconcile': 'disabled' },
      }),
    }),
    'suspended',
  ],
  [
    'new, without conditions',
    kustomization({
      conditions: [],
      meta: meta('flux-system/a', { createdAt: minutesAgo(1) }),
    }),
    'progressing',
  ],
  ['old, without conditions', kustomization({ conditions: [] }), 'unknown'],
  [
    'of an older generation',
    kustomization({ meta: meta('flux-system/a', { generation: 2 }) }),
    'progressing',
  ],
  ['never observed', kustomization({ observedGeneration: -1 }), 'progressing'],
  [
    'stalled',
    kustomization({ conditions: [...failed, condition('Stalled', 'True')] }),
    'failed',
  ],
  [
    'reconciling',
    kustomization({
      conditions: [
        condition('Ready', 'Unknown'),
        condition('Reconciling', 'True'),
      ],
    }),
    'progressing',
  ],
  [
    'retrying after a failure',
    kustomization({
      conditions: [
        ...failed,
        condition('Reconciling', 'True', 1, 'ProgressingWithRetry'),
      ],
    }),
    'failed',
  ],
  ['waiting', kustomization({ conditions: waitsFor('b') }), 'waiting'],
  [
    'waiting and reconciling',
    kustomization({
      conditions: [
        ...waitsFor('b'),
        condition('Reconciling', 'True', 1, 'Progressing'),
      ],
    }),
    'waiting',
  ],
  ['failed', kustomization({ conditions: failed }), 'failed'],
])('an object that is %s', (_, object, state) => {
  expect(getReconciliation(object, now).state).toBe(state);
});

it('calls progress of more than twice the timeout stuck', () => {
  const conditions = [condition('Ready', 'Unknown', 11)];
  expect(
    getReconciliation(kustomization({ conditions, timeout: '5m' }), now).stuck,
  ).toBe(true);
  expect(
    getReconciliation(kustomization({ conditions, timeout: '15m' }), now).stuck,
  ).toBe(false);
});

describe('buildKustomizationGraph', () => {
  const step = (
    name: string,
    dependsOnNames: string[],
    conditions = waitsFor('x'),
  ) =>
    fluxObject('Kustomization', `flux-system/${name}`, {
      dependsOnNames,
      conditions,
    });
  const behind = (objects: ReturnType<typeof step>[]) =>
    Object.fromEntries(
      [...buildKustomizationGraph(objects, now).values()].map(node => [
        node.object.meta.name,
        node.behind.map(key => key.replace('flux-system/', '')),
      ]),
    );

  it('leads every waiting one to the one that fails, in dependency order', () => {
    const objects = [
      step('apps', ['traefik', 'capacity']),
      step('traefik', ['capacity']),
      step('capacity', ['karpenter'], failed),
      step('karpenter', [], [condition('Ready', 'True')]),
    ];
    expect(behind(objects)).toEqual({
      karpenter: [],
      capacity: [],
      traefik: ['capacity'],
      apps: ['capacity'],
    });
    expect([...buildKustomizationGraph(objects, now).keys()]).toEqual(
      ['karpenter', 'capacity', 'traefik', 'apps'].map(n => `flux-system/${n}`),
    );
  });

  it('names the one that depends on nothing that exists, and the members of a circle', () => {
    expect(behind([step('a', ['gone'])])).toEqual({ a: ['a'] });
    const circle = behind([step('a', ['b']), step('b', ['a'])]);
    expect(new Set(Object.values(circle).flat())).toEqual(new Set(['a', 'b']));
  });

  it('takes two ways to the same waiting one for no circle', () => {
    const moving = [condition('Ready', 'Unknown', 1, 'Progressing')];
    const objects = [
      step('apps', ['traefik', 'capacity']),
      step('traefik', ['capacity']),
      step('capacity', ['karpenter']),
      step('karpenter', [], moving),
    ];
    expect(behind(objects)).toMatchObject({
      capacity: ['karpenter'],
      traefik: ['karpenter'],
      apps: ['karpenter'],
    });
  });

  it('lets a suspended dependency that was ready stop nobody', () => {
    const suspended = {
      ...step('b', [], [condition('Ready', 'True')]),
      suspend: true,
    };
    expect(behind([step('a', ['b']), suspended])).toEqual({ a: [], b: [] });
  });
});
