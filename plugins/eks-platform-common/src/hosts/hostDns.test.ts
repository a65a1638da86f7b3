import { readClusterFacts } from '../cluster/clusterFacts';
import type { DnsRecord } from '../network/dnsRecord';
import {
  BLUESKY_ADDRESSES,
  BLUESKY_NLB,
} from '../testing/fixtures/blueskyNetwork';
import { minutesAgo } from '../testing/minutesAgo';
import { dnsRecord } from '../testing/networkObjects';
import { ingressRoute } from '../testing/objects';
import { change } from '../testing/problems/problemCase';
import { getHostDns } from './hostDns';
import { listNamesToResolve } from './namesToResolve';
import { listPublicHosts } from './listPublicHosts';

const HOST = 'fair.acme.dev';

function judge(
  record: DnsRecord | undefined,
  options: {
    ageMinutes?: number;
    host?: string;
    balancer?: { type?: 'application'; scheme?: 'internal' };
    targetAddresses?: string[];
  } = {},
) {
  const { host = HOST, ageMinutes = 120, balancer, targetAddresses } = options;
  const state = change({
    kubernetes: {
      ingressRoutes: own => [
        ...own,
        ingressRoute('fair/fair', [host], { ageMinutes }),
      ],
    },
    aws: {
      loadBalancers: own => own.map(each => ({ ...each, ...balancer })),
    },
    network: {
      dnsRecords: own => [
        ...own.map(each =>
          each.name === BLUESKY_NLB && targetAddresses
            ? { ...each, addresses: targetAddresses }
            : each,
        ),
        ...(record ? [record] : []),
      ],
    },
  });
  const facts = readClusterFacts(state, { last: false });
  const route = listPublicHosts(facts).hosts.find(each => each.host === host)!;
  return {
    dns: getHostDns(route, facts).state,
    isAsked: listNamesToResolve(state, { privateNames: false })!.hosts.includes(
      host,
    ),
  };
}

describe('getHostDns', () => {
  it.each<[string, DnsRecord | undefined, object, string]>([
    ['its addresses', dnsRecord(HOST, BLUESKY_ADDRESSES), {}, 'here'],
    [
      'one of its addresses',
      dnsRecord(HOST, [BLUESKY_ADDRESSES[0]]),
      {},
      'here',
    ],
    [
      'its name, in other letters',
      dnsRecord(HOST, ['192.0.2.9'], { cname: `dualstack.${BLUESKY_NLB}` }),
      {},
      'here',
    ],
    ['another address', dnsRecord(HOST, ['192.0.2.9']), {}, 'elsewhere'],
    [
      'another address beside its own',
      dnsRecord(HOST, [...BLUESKY_ADDRESSES, '192.0.2.9']),
      {},
      'part',
    ],
    [
      'a content delivery network',
      dnsRecord(HOST, ['192.0.2.9'], { cname: 'd1.cloudfront.net' }),
      {},
      'proxied',
    ],
    ['nothing', dnsRecord(HOST, [], { state: 'no-name' }), {}, 'missing'],
    [
      'nothing yet, being young',
      dnsRecord(HOST, [], { state: 'no-name' }),
      { ageMinutes: 2 },
      'new',
    ],
    [
      'no answer',
      dnsRecord(HOST, [], { state: 'no-answer', code: 'ETIMEOUT' }),
      {},
      'silent',
    ],
    ['what was not asked yet', undefined, {}, 'unknown'],
  ])('finds a name that leads to %s', (_, record, options, expected) => {
    expect(judge(record, options).dns).toBe(expected);
  });

  it('has patience with an ALB, whose addresses change, and knows that it shows eight of many', () => {
    const record = dnsRecord(HOST, ['192.0.2.9']);
    const young = { ...record, since: minutesAgo(1) };
    const balancer = { type: 'application' as const };
    expect(judge(record, { balancer }).dns).toBe('elsewhere');
    expect(judge(young, { balancer }).dns).toBe('unknown');
    const targetAddresses = Array.from(
      { length: 8 },
      (_, i) => `203.0.113.${i}`,
    );
    expect(judge(record, { balancer, targetAddresses }).dns).toBe('unknown');
    const mixed = dnsRecord(HOST, [BLUESKY_ADDRESSES[0], '203.0.113.99']);
    expect(judge(mixed, { balancer }).dns).toBe('here');
  });

  it('asks public DNS neither for private names nor for hosts of internal load balancers', () => {
    expect(judge(undefined).isAsked).toBe(true);
    expect(judge(undefined, { host: 'fair.internal' })).toEqual({
      dns: 'private',
      isAsked: false,
    });
    expect(judge(undefined, { balancer: { scheme: 'internal' } })).toEqual({
      dns: 'private',
      isAsked: false,
    });
    expect(judge(undefined, { host: '169.254.169.254' }).isAsked).toBe(false);
  });
});
