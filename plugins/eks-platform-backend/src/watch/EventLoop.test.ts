import { EventLoop } from './EventLoop';

describe('EventLoop', () => {
  /** Work of `steps` milliseconds by a clock that only work moves. */
  function setUp() {
    let elapsed = 0;
    const loop = new EventLoop({ mostMs: 8, elapsed: () => elapsed });
    function* work(steps: number) {
      for (let i = 0; i < steps; i++) {
        elapsed += 1;
        yield;
      }
      return steps;
    }
    return { loop, work, elapsed: () => elapsed };
  }

  it('lets others go first whenever the budget is used up', async () => {
    const { loop, work, elapsed } = setUp();
    const turns: number[] = [];
    let running = true;
    const turn = () => {
      turns.push(elapsed());
      if (running) {
        setImmediate(turn);
      }
    };
    turn();
    expect(await loop.run(work(100))).toBe(100);
    running = false;
    const longest = Math.max(...turns.slice(1).map((at, i) => at - turns[i]));
    expect(turns.length).toBeGreaterThan(10);
    expect(longest).toBeLessThanOrEqual(9);
  });

  it('gives many pieces of work together no more than one', async () => {
    const { loop, work, elapsed } = setUp();
    const turns: number[] = [];
    let running = true;
    const turn = () => {
      turns.push(elapsed());
      if (running) {
        setImmediate(turn);
      }
    };
    turn();
    await Promise.all(Array.from({ length: 20 }, () => loop.run(work(50))));
    running = false;
    const longest = Math.max(...turns.slice(1).map((at, i) => at - turns[i]));
    expect(longest).toBeLessThanOrEqual(8 + 20);
  });
});
