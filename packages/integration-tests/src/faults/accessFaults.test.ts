import type { WireFault } from 'fleet-simulator/server';
import { PlayedFleet } from '../PlayedFleet';

jest.setTimeout(240_000);

/** Why the API server refuses us, and what the view says then. */
const FAULTS: Record<
  string,
  { fault: WireFault; nodes: string; problem?: string; says: RegExp }
> = {
  'no-entry': {
    fault: 'no-access-entry',
    nodes: 'denied',
    problem: 'reader-shut-out',
    says: /access entry/,
  },
  'group-unbound': {
    fault: 'group-unbound',
    nodes: 'denied',
    problem: 'reader-shut-out',
    says: /platform-portal:readers/,
  },
  'token-refused': {
    fault: 'unauthorized',
    nodes: 'denied',
    says: /refused a fresh token/,
  },
  'clock-ahead': {
    fault: 'clock-skew',
    nodes: 'denied',
    says: /Compare the clocks/,
  },
  'server-down': {
    fault: 'down',
    nodes: 'unreachable',
    says: /API server/,
  },
  'outside-allow-list': {
    fault: 'timeout',
    nodes: 'unreachable',
    says: /API server|allow-list/,
  },
  throttled: {
    fault: 'too-many-requests',
    nodes: 'unreachable',
    says: /too busy to answer/,
  },
};

describe('an API server that refuses us costs nothing of what EKS says', () => {
  let fleet: PlayedFleet;
  beforeAll(async () => {
    fleet = await PlayedFleet.start(named(FAULTS), ({ world }) => {
      for (const [name, { fault }] of Object.entries(FAULTS)) {
        world.cluster(`sandbox.us-east-1.${name}`)!.wire.set(fault);
      }
    });
  });
  afterAll(() => fleet?.stop());

  it.each(Object.keys(FAULTS))('%s', async name => {
    const { nodes, problem, says } = FAULTS[name];
    const view = await fleet.until(
      name,
      seen =>
        seen.nodes.state === nodes &&
        says.test(JSON.stringify(seen.nodes.issues)) &&
        seen.overview.data !== undefined,
    );
    expect(view.overview.data).toMatchObject({ status: 'ACTIVE' });
    expect(view.identity.data).toBeDefined();
    expect(view.nodes.data).toBeUndefined();
    expect(view.unjudged).toEqual([]);
    const told = view.problems.map(({ id }) => id as string);
    expect(problem ? told : []).toEqual(problem ? [problem] : []);
  });

  it('sees again what it is let see again', async () => {
    const names = Object.keys(FAULTS);
    for (const name of names) {
      fleet.simulator.world.cluster(`sandbox.us-east-1.${name}`)!.wire.clear();
    }
    for (const name of names) {
      const view = await fleet.until(
        name,
        seen => seen.nodes.state === 'ok' && seen.problems.length === 0,
      );
      expect(view.nodes.data!.nodes).toHaveLength(5);
    }
  });
});

function named(faults: object) {
  return Object.keys(faults).map(cluster => ({ cluster }));
}
