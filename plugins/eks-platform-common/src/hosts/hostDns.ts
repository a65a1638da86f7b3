import type { ClusterFacts } from '../cluster/clusterFacts';
import type { DnsRecord } from '../network/dnsRecord';
import { getAge } from '../view/age';
import { getLoadBalancerFor, type HostLoadBalancer } from './loadBalancerFor';
import { isDnsName, isPrivateName } from './privateName';
import type { PublicHost } from './publicHost';

/** external-dns looks every minute, and a name that was asked for too early is remembered as missing. */
export const NEW_RECORD_MS = 10 * 60_000;

/** Whether the name of a host leads to its load balancer. */
export type HostDns =
  | { state: 'here'; record: DnsRecord }
  /** `part`: some of its answers lead elsewhere. */
  | {
      state: 'elsewhere' | 'part';
      record: DnsRecord;
      target: string;
      wanted: string[];
      since: string;
    }
  /** Behind somebody who passes requests on. */
  | { state: 'proxied'; record: DnsRecord }
  | { state: 'missing'; record: DnsRecord; target: string }
  | { state: 'new'; record: DnsRecord; target: string }
  | { state: 'silent'; record: DnsRecord }
  | { state: 'private'; detail: string }
  | { state: 'unknown'; detail: string };

// Content delivery networks answer in place of the load balancer that is their origin.
const PROXIES =
  /\.(cloudfront\.net|cdn\.cloudflare\.net|akamaiedge\.net|akamai\.net|edgekey\.net|edgesuite\.net|fastly\.net|azurefd\.net|awsglobalaccelerator\.com)$/;
// An ALB gives eight of its addresses at most, and others to the next who asks.
const MOST_ALB_ADDRESSES = 8;
const ALB_PATIENCE_MS = 3 * 60_000;

/** Compares what DNS says of a host with where its load balancer is. */
export function getHostDns(route: PublicHost, facts: ClusterFacts): HostDns {
  const loadBalancer = getLoadBalancerFor(route, facts);
  const why = whyNotAsked(route, loadBalancer, facts);
  const records = facts.network.dnsRecords;
  const record = records?.find(({ name }) => name === route.host);
  if (!record) {
    return (
      why ?? {
        state: 'unknown',
        detail: records
          ? 'DNS has not been asked yet'
          : 'DNS answers are not known',
      }
    );
  }
  if (record.state === 'no-answer') {
    return { state: 'silent', record };
  }
  if (loadBalancer.state !== 'ready') {
    return { state: 'unknown', detail: loadBalancer.detail };
  }
  const target = loadBalancer.address.toLowerCase();
  if (record.state !== 'found') {
    const age = getAge(route.createdAt, facts.now) ?? 0;
    const state = age < NEW_RECORD_MS ? 'new' : 'missing';
    return { state, record, target };
  }
  if (record.cname && PROXIES.test(record.cname)) {
    return { state: 'proxied', record };
  }
  return compare(record, loadBalancer, facts);
}

function whyNotAsked(
  { host }: PublicHost,
  loadBalancer: HostLoadBalancer,
  { aws }: ClusterFacts,
): HostDns | undefined {
  if (!isDnsName(host)) {
    return { state: 'unknown', detail: 'It is no name that DNS could hold' };
  }
  const isInternal = loadBalancer.state === 'ready' && loadBalancer.isInternal;
  return isInternal || isPrivateName(host, aws.hostedZones)
    ? {
        state: 'private',
        detail: 'Backstage asks public DNS only (`eksPlatform.dns`)',
      }
    : undefined;
}

function compare(
  record: DnsRecord,
  { address, kind }: Extract<HostLoadBalancer, { state: 'ready' }>,
  facts: ClusterFacts,
): HostDns {
  const target = address.toLowerCase();
  const isSame = (name: string) => name.replace(/^dualstack\./, '') === target;
  if (record.cname && isSame(record.cname)) {
    return { state: 'here', record };
  }
  const own = facts.network.dnsRecords?.find(({ name }) => name === target);
  const wanted = isDnsName(target) ? own?.addresses : [target];
  if (!wanted?.length) {
    return { state: 'unknown', detail: `\`${target}\` has no address in DNS` };
  }
  const here = record.addresses.filter(each => wanted.includes(each));
  const isAlb = kind === 'ALB';
  if (here.length === record.addresses.length || (isAlb && here.length > 0)) {
    return { state: 'here', record };
  }
  const since = [record.since, own?.since ?? ''].sort().reverse()[0];
  const isSettled =
    !isAlb ||
    (wanted.length < MOST_ALB_ADDRESSES &&
      (getAge(since, facts.now) ?? 0) >= ALB_PATIENCE_MS);
  return isSettled
    ? {
        state: here.length > 0 ? 'part' : 'elsewhere',
        record,
        target,
        wanted,
        since,
      }
    : { state: 'unknown', detail: 'The addresses of the ALB change' };
}
