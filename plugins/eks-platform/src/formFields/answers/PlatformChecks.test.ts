import { checkedWith } from '../__testUtils__/formFixtures';
import { PlatformChecks } from './PlatformChecks';

describe('PlatformChecks', () => {
  it('asks once about the same answers, whoever typed them', async () => {
    const api = { checkAnswers: jest.fn(async () => checkedWith()) };
    const checks = PlatformChecks.of(api);
    expect(PlatformChecks.of(api)).toBe(checks);
    await Promise.all([
      checks.check({ name: 'a' }),
      checks.check({ name: 'a', edited: ['name'] }),
    ]);
    expect(api.checkAnswers).toHaveBeenCalledTimes(1);
    expect(checks.peek({ name: 'a' })).toBe(checks.latest);
    expect(checks.peek({ name: 'b' })).toBeUndefined();
  });

  it('does not wait for ever, and asks again', async () => {
    jest.useFakeTimers();
    const api = {
      checkAnswers: jest
        .fn()
        .mockReturnValueOnce(new Promise(() => {}))
        .mockResolvedValue(checkedWith()),
    };
    const checks = PlatformChecks.of(api);
    const waiting = expect(checks.check({})).rejects.toThrow(
      'did not answer for 10 s',
    );
    jest.advanceTimersByTime(10_000);
    await waiting;
    await expect(checks.check({})).resolves.toBeDefined();
    jest.useRealTimers();
  });

  it('asks again after a failure', async () => {
    const api = {
      checkAnswers: jest
        .fn()
        .mockRejectedValueOnce(new Error('down'))
        .mockResolvedValue(checkedWith()),
    };
    const checks = PlatformChecks.of(api);
    await expect(checks.check({})).rejects.toThrow('down');
    await expect(checks.check({})).resolves.toBeDefined();
  });
});
