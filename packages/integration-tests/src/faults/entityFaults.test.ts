import {
  startFleetSimulator,
  type FleetSimulator,
} from 'fleet-simulator/server';
import { playCluster } from 'fleet-simulator/scenarios';
import { Portal } from '../portal';

jest.setTimeout(240_000);

describe('an entity that lacks something costs nothing of its cluster', () => {
  const environment = { ...process.env };
  let simulator: FleetSimulator;
  let portal: Portal;

  beforeAll(async () => {
    simulator = await startFleetSimulator({
      scenarios: [playCluster({ cluster: 'orphan' })],
    });
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: simulator.awsUrl,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'demo',
      AWS_SECRET_ACCESS_KEY: 'demo',
    });
    portal = await Portal.start({
      cluster: 'orphan',
      ref: 'sandbox/us-east-1/orphan',
      owner: null,
      others: [
        { cluster: 'stray', ref: 'nowhere/us-east-1/orphan' },
        { cluster: 'garbled', ref: 'not a ref' },
      ],
    });
  });
  afterAll(async () => {
    await portal?.stop();
    await simulator?.stop();
    process.env = environment;
  });

  it('without an owner: everything is there', async () => {
    const view = await portal.settledView();
    expect(view.nodes.state).toBe('ok');
    expect(view.nodes.data!.nodes).toHaveLength(5);
    expect(view.problems).toEqual([]);
    expect(view.unjudged).toEqual([]);
  });

  it('of an account that the config does not have: says so, and asks nobody', async () => {
    const view = await portal.settledView('stray');
    expect(view.overview.state).not.toBe('ok');
    expect(JSON.stringify(view.overview.issues)).toMatch(
      /no account profile \\"nowhere\\"/,
    );
    expect(view.nodes.data).toBeUndefined();
    expect(view.unjudged).toEqual([]);
  });

  it('with a cluster ref that cannot be read: is no cluster', async () => {
    await expect(portal.view('garbled')).rejects.toThrow('404');
  });
});
