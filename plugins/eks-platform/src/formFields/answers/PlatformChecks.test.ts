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

  describe('when the server does not answer', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('waits for 10 s once, however many fields ask, and asks again later', async () => {
      const api = {
        checkAnswers: jest
          .fn()
          .mockReturnValueOnce(new Promise(() => {}))
          .mockResolvedValue(checkedWith()),
      };
      const checks = PlatformChecks.of(api);
      const refusal = checks.check({}).catch(error => error.message);
      await jest.advanceTimersByTimeAsync(10_000);
      expect(await refusal).toContain('did not answer for 10 s');
      await expect(checks.check({})).rejects.toThrow('did not answer');
      expect(api.checkAnswers).toHaveBeenCalledTimes(1);

      await jest.advanceTimersByTimeAsync(3_000);
      await expect(checks.check({})).resolves.toBeDefined();
    });
  });
});
