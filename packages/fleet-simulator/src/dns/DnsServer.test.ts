import { Resolver } from 'node:dns/promises';
import { ManualClock } from '../clock/ManualClock';
import { FAULT_SCENARIOS, playCluster } from '../scenarios';
import { startFleetSimulator, type FleetSimulator } from '../server';

describe('the DNS of the simulator', () => {
  let simulator: FleetSimulator;
  const resolver = new Resolver({ timeout: 10_000, tries: 1 });
  const codeOf = (question: Promise<unknown>) =>
    question.then(
      () => 'answered',
      error => error.code,
    );

  beforeAll(async () => {
    simulator = await startFleetSimulator({
      clock: new ManualClock(Date.parse('2026-11-21T12:00:00Z')),
      scenarios: [
        playCluster({
          cluster: 'x',
          faults: FAULT_SCENARIOS.filter(({ id }) => id.startsWith('dns-')),
        }),
      ],
    });
    resolver.setServers([simulator.dnsAddress]);
  });
  afterAll(() => simulator?.stop());

  it('leads the hosts of a platform to its load balancer, by the wildcard that external-dns writes', async () => {
    const { frame } = simulator.world.cluster('sandbox.us-east-1.x')!;
    const traefik = frame.objects.find(
      ({ kind, metadata }) => kind === 'Service' && metadata.name === 'traefik',
    )!;
    const { hostname } = traefik.status.loadBalancer.ingress[0];
    const wanted = (await resolver.resolve4(hostname)).sort();
    expect(wanted).toHaveLength(3);
    const host = 'hello.k8s-us-east-1-x.sandbox.acme.dev';
    expect((await resolver.resolve4(host)).sort()).toEqual(wanted);
    expect(await codeOf(resolver.resolve6(host))).toBe('ENODATA');
    expect(
      await resolver.resolveTxt('a-wildcard.k8s-us-east-1-x.sandbox.acme.dev'),
    ).toEqual([[expect.stringContaining('external-dns/owner=x')]]);
  });

  it('says what its scenarios say: no such name, another place, an alias, a broken zone', async () => {
    const zone = 'k8s-us-east-1-x.sandbox.acme.dev';
    expect(await codeOf(resolver.resolve4('shop.acme.dev'))).toBe('ENOTFOUND');
    expect(await resolver.resolve4(`shop.${zone}`)).toContain('203.0.113.251');
    expect(await resolver.resolveCname('static.acme.dev')).toEqual([
      'd1f3x4mpl3.cloudfront.net',
    ]);
    expect(await resolver.resolve4('static.acme.dev')).toEqual(['192.0.2.253']);
    expect(await codeOf(resolver.resolve4('lab.research.acme.dev'))).toBe(
      'ESERVFAIL',
    );
    expect(await codeOf(resolver.resolve4('unknown.invalid'))).toBe(
      'ENOTFOUND',
    );
  });
});
