import type { NameAnswer, NameResolver } from './NameResolver';
import { DnsLookups } from './DnsLookups';

const HOST = 'a.acme.dev';
const TARGET = 'k8s-x.elb.us-east-1.amazonaws.com';
const NAMES = { hosts: [HOST], targets: [TARGET] };

/** Answers from a table, and notes what it was asked. */
class FakeResolver implements NameResolver {
  readonly asked: string[] = [];
  readonly texts: Record<string, string[]> = {};
  cancelled = false;

  constructor(readonly table: Record<string, NameAnswer>) {}

  async resolve(name: string) {
    this.asked.push(name);
    return this.table[name] ?? { state: 'no-name', addresses: [] };
  }

  async readTexts(name: string) {
    return this.texts[name] ?? [];
  }

  cancel() {
    this.cancelled = true;
  }
}

const found = (...addresses: string[]): NameAnswer => ({
  state: 'found',
  addresses,
});

describe('DnsLookups', () => {
  let now: Date;
  let resolver: FakeResolver;
  let lookups: DnsLookups;
  const create = (perSecond = 1_000) =>
    new DnsLookups({ resolver, maxAgeMs: 60_000, perSecond, now: () => now });
  const settle = () => jest.advanceTimersByTimeAsync(100);

  beforeEach(() => {
    jest.useFakeTimers();
    now = new Date('2026-11-21T12:00:00Z');
    resolver = new FakeResolver({
      [HOST]: found('203.0.113.7'),
      [TARGET]: found('203.0.113.7'),
    });
    lookups = create();
  });
  afterEach(() => {
    lookups.stop();
    jest.useRealTimers();
  });

  it('loads first, then answers from memory until an answer is too old', async () => {
    const changed = jest.fn();
    lookups.subscribe(changed);
    expect(lookups.read(NAMES).state).toBe('loading');
    await settle();
    expect(changed).toHaveBeenCalledTimes(2);
    expect(lookups.read(NAMES)).toMatchObject({
      state: 'ok',
      observedAt: '2026-11-21T12:00:00.000Z',
      value: [
        { name: TARGET, addresses: ['203.0.113.7'] },
        { name: HOST, addresses: ['203.0.113.7'] },
      ],
    });
    now = new Date('2026-11-21T12:00:59Z');
    lookups.read(NAMES);
    await settle();
    expect(resolver.asked).toHaveLength(2);
    now = new Date('2026-11-21T12:01:01Z');
    lookups.read(NAMES);
    await settle();
    expect(resolver.asked).toHaveLength(4);
  });

  it('tells since when an answer is what it is, and who keeps the record', async () => {
    resolver.texts[`a-${HOST}`] = [
      '"heritage=external-dns,external-dns/owner=atlas,external-dns/resource=service/x"',
    ];
    lookups.read(NAMES);
    await settle();
    const recordOf = () => {
      const answer = lookups.read(NAMES);
      return answer.state === 'ok'
        ? answer.value.find(({ name }) => name === HOST)
        : undefined;
    };
    expect(recordOf()).toMatchObject({
      owner: 'atlas',
      since: '2026-11-21T12:00:00.000Z',
    });
    now = new Date('2026-11-21T12:05:00Z');
    recordOf();
    await settle();
    expect(recordOf()?.since).toBe('2026-11-21T12:00:00.000Z');
    resolver.table[HOST] = { state: 'no-name', addresses: [] };
    now = new Date('2026-11-21T12:10:00Z');
    recordOf();
    await settle();
    expect(recordOf()).toMatchObject({
      state: 'no-name',
      since: '2026-11-21T12:10:00.000Z',
    });
  });

  it('says that no server answers only when none of the names is answered', async () => {
    const silent: NameAnswer = {
      state: 'no-answer',
      addresses: [],
      code: 'ETIMEOUT',
    };
    resolver.table[HOST] = silent;
    lookups.read(NAMES);
    await settle();
    expect(lookups.read(NAMES).state).toBe('ok');
    resolver.table[TARGET] = silent;
    now = new Date('2026-11-21T12:02:00Z');
    lookups.read(NAMES);
    await settle();
    expect(lookups.read(NAMES)).toEqual({
      state: 'unreachable',
      since: '2026-11-21T12:00:00.000Z',
    });
  });

  it('asks no more names in a second than it may, and each only once', async () => {
    lookups.stop();
    lookups = create(20);
    const hosts = Array.from({ length: 50 }, (_, i) => `h${i}.acme.dev`);
    lookups.read({ hosts, targets: [] });
    lookups.read({ hosts, targets: [] });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(resolver.asked).toEqual(hosts.slice(0, 21));
    lookups.stop();
    expect(resolver.cancelled).toBe(true);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(resolver.asked).toHaveLength(21);
  });
});
