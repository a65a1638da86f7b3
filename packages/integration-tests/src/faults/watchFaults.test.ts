import type { WireFault } from 'fleet-simulator/server';
import { PlayedFleet } from '../PlayedFleet';

jest.setTimeout(240_000);

const FAULTS: Record<string, WireFault> = {
  'cut-mid-watch': 'down',
  'gone-again-and-again': 'gone',
  'no-events': 'garbage',
  'clock-moves': 'clock-skew',
};

describe('what breaks while somebody looks', () => {
  let fleet: PlayedFleet;
  beforeAll(async () => {
    const names = [...Object.keys(FAULTS), 'new-authority'];
    fleet = await PlayedFleet.start(names.map(cluster => ({ cluster })));
    await Promise.all(names.map(name => fleet.portal.settledView(name)));
  });
  afterAll(() => fleet?.stop());

  const wireOf = (name: string) =>
    fleet.simulator.world.cluster(`sandbox.us-east-1.${name}`)!.wire;

  it.each(Object.keys(FAULTS))(
    '%s: the view keeps what was known, and is whole again afterwards',
    async name => {
      wireOf(name).set(FAULTS[name]);
      for (let look = 0; look < 12; look += 1) {
        const { nodes, overview } = await fleet.portal.view(name);
        expect(nodes.data!.nodes).toHaveLength(5);
        expect(overview.data).toBeDefined();
        await new Promise(resolve => setTimeout(resolve, 500));
      }
      wireOf(name).clear();
      const view = await fleet.until(name, seen =>
        seen.sources.every(({ state }) => !/unreach|denied/.test(state)),
      );
      expect(view.nodes.state).toBe('ok');
    },
  );

  it('trusts the new authority that EKS tells', async () => {
    await fleet.simulator.rotateAuthority();
    const wire = wireOf('new-authority');
    // Connections that are open would never meet the new certificate.
    wire.set('down');
    await new Promise(resolve => setTimeout(resolve, 500));
    wire.clear();
    const view = await fleet.until(
      'new-authority',
      ({ nodes, sources }) =>
        nodes.state === 'ok' &&
        sources.every(({ state }) => state !== 'unreachable'),
      120_000,
    );
    expect(view.nodes.data!.nodes).toHaveLength(5);
  });
});
