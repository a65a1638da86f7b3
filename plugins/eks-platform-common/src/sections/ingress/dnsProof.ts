import type { HostDns } from '../../hosts/hostDns';
import type { Findings } from '../../problems/findings';
import { formatList } from '../../view/words';
import type { HostRow } from './hostRow';

/** Where a name leads beside where it should; undefined unless it leads elsewhere. */
export function getDnsProof(
  dns: HostDns | undefined,
  { state }: Pick<Findings, 'state'>,
): HostRow['proof'] {
  if (dns?.state !== 'elsewhere' && dns?.state !== 'part') {
    return undefined;
  }
  const { record, wanted, target } = dns;
  const isForeign =
    record.owner !== undefined && record.owner !== state.ref.name;
  return {
    title: 'Where the name leads',
    rows: [
      {
        label: 'DNS answers',
        value: formatList(record.addresses, 4),
        state: 'warning',
        note: dns.state === 'part' ? 'some are foreign' : 'another place',
      },
      {
        label: 'Load balancer has',
        value: formatList(wanted, 4),
        state: 'ok',
        note: target.split('.')[0],
      },
      {
        label: 'Record kept by',
        value: record.owner ?? 'nobody who says so',
        state: isForeign ? 'warning' : 'not-applicable',
        note: isForeign ? 'another cluster' : 'TXT record of external-dns',
      },
    ],
  };
}
