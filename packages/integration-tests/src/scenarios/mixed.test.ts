import { FAULT_SCENARIOS } from 'fleet-simulator/scenarios';
import { PlayedFleet } from '../PlayedFleet';

jest.setTimeout(300_000);

/** Two causes that have nothing to do with each other. */
const PAIRS: [one: string, other: string][] = [
  ['node-silent', 'namespace-stuck'],
  ['source-unreachable', 'pods-crash'],
  ['claim-lost', 'addon-degraded'],
  ['path-missing', 'disks-unused'],
];
const SEVERITIES = ['critical', 'warning'];

const scenario = (id: string) => FAULT_SCENARIOS.find(each => each.id === id)!;
const clusterOf = (pair: string[]) => pair.join('-').toLowerCase();

describe('two independent causes on one cluster', () => {
  let fleet: PlayedFleet;
  beforeAll(async () => {
    fleet = await PlayedFleet.start(
      PAIRS.map(pair => ({
        cluster: clusterOf(pair),
        faults: pair.map(scenario),
      })),
    );
  });
  afterAll(() => fleet?.stop());

  it.each(PAIRS)(
    '%s and %s are both told, the worse first',
    async (...pair) => {
      const expected = pair.map(id => scenario(id).expects).sort();
      const { problems } = await fleet.until(clusterOf(pair), seen => {
        const ids = seen.problems.map(({ id }) => id as string);
        return expected.every(id => ids.includes(id));
      });
      // One cause is one problem: nothing beside the two.
      expect(problems.map(({ id }) => id).sort()).toEqual(expected);
      const ranks = problems.map(({ severity }) =>
        SEVERITIES.indexOf(severity),
      );
      expect(ranks).toEqual([...ranks].sort());
    },
  );

  it('keeps one when the other is cured', async () => {
    const [pair] = PAIRS;
    const [cured, left] = pair;
    fleet.simulator.heal(clusterOf(pair), cured);
    const { problems } = await fleet.until(
      clusterOf(pair),
      seen => seen.problems.length === 1,
      90_000,
    );
    expect(problems[0].id).toBe(scenario(left).expects);
  });
});
