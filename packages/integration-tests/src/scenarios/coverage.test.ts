import { PROBLEM_REGISTRY } from '@eks-platform/backstage-plugin-eks-platform-common';
import { FAULT_SCENARIOS, demoFaults } from 'fleet-simulator/scenarios';

const playable = [...FAULT_SCENARIOS, ...demoFaults()];

describe('problems and scenarios', () => {
  it('plays every problem that a rule can find', () => {
    const ids = new Set(playable.map(({ id }) => id));
    const unplayed = PROBLEM_REGISTRY.filter(
      ({ scenario }) => !ids.has(scenario),
    );
    expect(unplayed.map(({ id, scenario }) => `${id}: ${scenario}`)).toEqual(
      [],
    );
  });

  it('has a rule for everything that it plays', () => {
    const ids = new Set<string>(PROBLEM_REGISTRY.map(({ id }) => id));
    const unjudged = playable.filter(({ expects }) => !ids.has(expects));
    expect(unjudged.map(({ id, expects }) => `${id}: ${expects}`)).toEqual([]);
  });
});
