import { BENIGN_SCENARIOS } from 'fleet-simulator/scenarios';
import { PlayedFleet } from '../PlayedFleet';
import { REAL_TIMERS } from '../realTimers';

jest.setTimeout(600_000);

const MINUTES = 60;
const STEP_SECONDS = 20;
// So long watches and polls may take to tell what a moment brought.
const SETTLE_MS = 200;

describe('what only looks alarming', () => {
  let fleet: PlayedFleet;
  const told = new Map<string, Set<string>>();

  beforeAll(async () => {
    jest.useFakeTimers({ doNotFake: [...REAL_TIMERS], now: Date.now() });
    fleet = await PlayedFleet.start(
      BENIGN_SCENARIOS.map(benign => ({
        cluster: benign.id,
        benign: [benign],
      })),
    );
    const names = BENIGN_SCENARIOS.map(({ id }) => id);
    await Promise.all(names.map(name => fleet.portal.settledView(name)));
    const start = Date.now();
    for (let at = 0; at <= MINUTES * 60; at += STEP_SECONDS) {
      jest.setSystemTime(start + at * 1000);
      await new Promise(resolve => setTimeout(resolve, SETTLE_MS));
      for (const name of names) {
        const { problems, unjudged } = await fleet.portal.view(name);
        const seen = told.get(name) ?? new Set<string>();
        told.set(name, seen);
        problems.forEach(({ key }) => seen.add(`${key} at ${at} s`));
        unjudged.forEach(part => seen.add(part));
      }
    }
  });
  afterAll(async () => {
    await fleet?.stop();
    jest.useRealTimers();
  });

  it.each(BENIGN_SCENARIOS.map(({ id }) => id))(
    `%s is reported at no moment of ${MINUTES} minutes`,
    id => {
      expect([...told.get(id)!]).toEqual([]);
    },
  );
});
