import { getAt, isWithin, setAt, splitPath } from './answerPath';

describe('answer paths', () => {
  const answers = { pools: [{ name: 'default', limits: { cpu: 100 } }] };

  it('reads nested answers', () => {
    expect(getAt(answers, splitPath('pools.0.limits.cpu'))).toBe(100);
    expect(getAt(answers, splitPath('pools.7.limits.cpu'))).toBeUndefined();
  });

  it('replaces without changing the original', () => {
    const next = setAt(answers, splitPath('pools.0.limits.cpu'), 50);
    expect(next).toEqual({ pools: [{ name: 'default', limits: { cpu: 50 } }] });
    expect(answers.pools[0].limits.cpu).toBe(100);
    expect(setAt(undefined, ['a', 'b'], 1)).toEqual({ a: { b: 1 } });
  });

  it('knows what lies within a path', () => {
    expect(isWithin('subnets.intra.1', 'subnets')).toBe(true);
    expect(isWithin('subnets', 'subnets')).toBe(true);
    expect(isWithin('subnetsX', 'subnets')).toBe(false);
  });
});
