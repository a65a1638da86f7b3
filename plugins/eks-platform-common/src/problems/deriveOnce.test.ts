import { deriveOnce } from './deriveOnce';

describe('deriveOnce', () => {
  it('derives a part when it is first read, and only once', () => {
    const sum = jest.fn(({ a, b }: { a: number; b: number }) => a + b);
    const whole = deriveOnce<{ a: number; b: number }, { sum: number }>(
      { a: 1, b: 2 },
      { sum },
    );
    expect(sum).not.toHaveBeenCalled();
    expect([whole.sum, whole.sum]).toEqual([3, 3]);
    expect(sum).toHaveBeenCalledTimes(1);
  });

  it('lets a part that throws cost only those who read it', () => {
    const whole = deriveOnce<{ a: number }, { bad: number; good: number }>(
      { a: 1 },
      {
        bad: () => {
          throw new Error('a bug');
        },
        good: ({ a }) => a + 1,
      },
    );
    expect(() => whole.bad).toThrow('a bug');
    expect(whole.good).toBe(2);
  });
});
