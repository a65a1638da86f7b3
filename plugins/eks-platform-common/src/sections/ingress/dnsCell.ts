import type { HostDns } from '../../hosts/hostDns';
import { formatSteadyAge, getAge } from '../../view/age';
import { formatList } from '../../view/words';
import type { Cell } from './hostRow';

/** Whether the name leads to the load balancer, in two words. */
export function getDnsCell(
  dns: HostDns,
  route: { createdAt: string },
  now: Date,
): Cell {
  switch (dns.state) {
    case 'here':
      return {
        state: 'ok',
        text: 'points here',
        detail: answersOf(dns),
      };
    case 'proxied':
      return {
        state: 'notice',
        text: 'behind a CDN',
        detail: `It leads to \`${dns.record.cname}\`, which passes requests on; whether to here cannot be seen`,
      };
    case 'elsewhere':
      return {
        state: 'warning',
        text: 'points elsewhere',
        detail: `${answersOf(dns)}, the load balancer has ${formatList(
          dns.wanted,
        )}`,
      };
    case 'part':
      return {
        state: 'warning',
        text: 'points apart',
        detail: `${answersOf(dns)}, of which the load balancer has ${formatList(
          dns.wanted,
        )} only`,
      };
    case 'missing':
      return {
        state: 'warning',
        text: 'no record',
        detail: 'Public DNS knows no address of this name',
      };
    case 'new':
      return {
        state: 'progressing',
        text: `new, ${formatSteadyAge(getAge(route.createdAt, now) ?? 0)}`,
        detail: 'The record is not there yet; it takes some minutes',
      };
    case 'silent':
      return {
        state: 'unknown',
        text: 'no answer',
        detail: `DNS gave no answer that could be used (${
          dns.record.code ?? 'unknown'
        })`,
      };
    case 'private':
      return { state: 'unknown', text: 'private name', detail: dns.detail };
    default:
      return { state: 'unknown', text: 'not known', detail: dns.detail };
  }
}

function answersOf({
  record,
}: Extract<HostDns, { state: 'here' | 'elsewhere' | 'part' }>): string {
  const alias = record.cname ? `\`${record.cname}\`, ` : '';
  const owner = record.owner
    ? `, kept by external-dns of \`${record.owner}\``
    : '';
  return `DNS answers ${alias}${formatList(record.addresses)}${owner}`;
}
