import type { Findings } from '../findings';
import { findObjectNotReady } from './objectNotReady';

const red = (type: string) => ({
  meta: {
    namespace: 'team-web',
    name: 'web',
    createdAt: '2026-11-21T08:00:00Z',
    labels: {},
    annotations: {},
    owners: [],
  },
  conditions: [
    {
      type,
      status: 'False',
      reason: 'Whatever',
      message: 'It is red',
      lastTransitionTime: '2026-11-21T08:00:00Z',
    },
  ],
});

const find = (kubernetes: object) =>
  findObjectNotReady(
    {
      now: new Date('2026-11-21T12:00:00Z'),
      kubernetes,
    } as unknown as Findings,
    { objects: new Set(), pods: new Set() } as never,
  );

describe('findObjectNotReady', () => {
  it('tells a red object that nobody explains', () => {
    expect(find({ kustomizations: [red('Ready')] })).toHaveLength(1);
  });

  it.each(['deployments', 'statefulSets'])(
    'leaves %s to the rule that knows their pods: pods that wait for a node are no second problem',
    kind => {
      expect(find({ [kind]: [red('Available')] })).toEqual([]);
    },
  );
});
