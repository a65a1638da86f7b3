import { connect } from 'node:tls';
import { CoreV1Api } from '@kubernetes/client-node';
import { assumeRole, kubeConfig } from '../__testUtils__/clusterAccess';
import { orcaTree } from '../__testUtils__/demoPlatform';
import { pushTree } from '../__testUtils__/pushTree';
import { ManualClock } from '../clock/ManualClock';
import { HOUR } from '../clock/duration';
import { startFleetSimulator } from '../server';
import type { FleetSimulator } from '../server';

jest.setTimeout(60_000);

describe('the API servers under requests without sense', () => {
  const clock = new ManualClock(Date.now());
  let simulator: FleetSimulator;
  beforeAll(async () => {
    simulator = await startFleetSimulator({ clock });
  });
  afterAll(() => simulator?.stop());

  /** First line of what a raw request is answered with; empty: the connection was cut. */
  const raw = (target: string) =>
    new Promise<string>((resolve, reject) => {
      const { port } = new URL(simulator.kubernetesUrl);
      const socket = connect(
        { port: Number(port), host: 'localhost', ca: simulator.authority },
        () =>
          socket.write(
            `GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
          ),
      );
      let text = '';
      socket.on('data', chunk => {
        text += chunk;
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(text.split('\r\n')[0]));
    });

  it('answers, or cuts the connection, and lives on', async () => {
    expect(await raw('//')).toBe('');
    expect(await raw('/clusters/%zz/api')).toBe('');
    expect(await raw('/clusters/sandbox.us-east-1.bluesky//')).toContain('403');
    expect(
      await raw('/clusters/sandbox.us-east-1.bluesky/api/v1/nodes/%zz'),
    ).toContain('400');
    expect(await raw('/clusters/sandbox.us-east-1.bluesky/version')).toContain(
      '200',
    );
  });

  it('plays on when a pushed repository cannot be played', async () => {
    const tree = await orcaTree();
    const broken = Object.fromEntries(
      Object.entries(tree).map(([path, text]) => [
        path,
        /nodepool/.test(path) ? text.replace(/template:[\s\S]*/, '') : text,
      ]),
    );
    await pushTree(simulator.gitUrl, 'orca', broken);
    clock.advance(HOUR);
    const orca = simulator.world.cluster('sandbox.us-east-1.orca')!;
    expect(orca.failure).toMatch(/TypeError/);

    const nodes = await (
      await kubeConfig(
        simulator,
        await assumeRole(simulator, 'sandbox'),
        'bluesky',
      )
    )
      .makeApiClient(CoreV1Api)
      .listNode();
    expect(nodes.items.length).toBeGreaterThan(10);
    const state = await (await fetch(`${simulator.gitUrl}/_simulator`)).json();
    expect(
      state.clusters.find((each: any) => each.id.endsWith('orca')).failure,
    ).toMatch(/TypeError/);
  });
});
