import type { HostRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo, useState } from 'react';
import { useQueryValue } from '../../hooks/useQueryValue';
import { matchesHost, sortHosts } from '../../text/hosts';
import { isTrouble } from '../../text/nodeWords';

/** Rows of a page: more cost time and are looked for by search. */
const PAGE = 100;

/** The rows that search and filters leave, trouble first, a page at a time. */
export function useHostRows(hosts: HostRow[]) {
  const [search] = useQueryValue('q');
  const [owner] = useQueryValue('owner');
  const [issuer] = useQueryValue('issuer');
  const [loadBalancer] = useQueryValue('lb');
  const [state] = useQueryValue('state');
  const [open] = useQueryValue('host');
  const [pages, setPages] = useState(1);
  const matching = useMemo(
    () =>
      sortHosts(hosts).filter(
        row =>
          (!search || matchesHost(row, search)) &&
          (!owner || row.owner === owner) &&
          (!issuer || row.issuer.text === issuer) &&
          (!loadBalancer || row.loadBalancer.text === loadBalancer) &&
          (state !== 'trouble' || isTrouble(row.state)),
      ),
    [hosts, search, owner, issuer, loadBalancer, state],
  );
  // A host that the address names is shown wherever it stands.
  const openAt = matching.findIndex(({ host }) => host === open);
  const shown = Math.max(pages * PAGE, openAt + 1);
  return {
    rows: matching.slice(0, shown),
    total: matching.length,
    /** How many the next page would add. */
    more: Math.min(PAGE, Math.max(0, matching.length - shown)),
    showMore: () => setPages(Math.ceil(shown / PAGE) + 1),
  };
}
