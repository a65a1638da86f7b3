import { FIXTURE_VIEWS } from '../../__testUtils__/fixtureViews';
import { filterTimeline, mergeTimeline } from './timeline';

const view = FIXTURE_VIEWS.dp();
const items = mergeTimeline(view.changes.data!, view.problems);
const words = items.map(({ change, begins }) => [
  change?.what,
  begins.map(({ number }) => number),
]);

describe('mergeTimeline', () => {
  it('puts a problem on the change that it begins with, and others where they begin', () => {
    expect(words).toContainEqual(['`karpenter-crd` suspended', [1]]);
    expect(words).toContainEqual([undefined, [2]]);
    expect(words).toContainEqual([undefined, [3]]);
    expect(items.flatMap(({ begins }) => begins)).toHaveLength(3);
    const times = items.map(({ at }) => at);
    expect([...times].sort().reverse()).toEqual(times);
  });

  it('leaves out a problem that is gone by now', () => {
    const left = mergeTimeline(view.changes.data!, view.problems.slice(1));
    expect(left.flatMap(({ begins }) => begins)).toHaveLength(2);
  });
});

describe('filterTimeline', () => {
  it('narrows down to a kind and to an object', () => {
    const flux = filterTimeline(items, { kind: 'flux' });
    expect(flux.map(({ kind }) => kind)).toEqual(['flux']);
    expect(
      filterTimeline(items, { text: 'HelmRelease/kube-system/karpenter-crd' }),
    ).toEqual(flux);
    expect(filterTimeline(items, { kind: 'problem' })).toHaveLength(3);
    expect(filterTimeline(items, { text: 'no such thing' })).toEqual([]);
  });
});
