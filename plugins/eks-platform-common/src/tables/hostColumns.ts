import type { HostRow } from '../sections/ingress/hostRow';
import type { TableColumns } from './tableColumns';

/** Public hosts: a cell sorts and filters by its state. */
export const HOST_COLUMNS: TableColumns<HostRow> = {
  // Two routes may claim one host.
  id: row => `${row.host} ${row.namespace} ${row.route.detail ?? ''}`,
  columns: {
    host: { value: row => row.host, text: true },
    namespace: { value: row => row.namespace, facet: true, text: true },
    owner: { value: row => row.owner, facet: true, text: true },
    state: { value: row => row.state, facet: true },
    route: { value: row => row.route.state, facet: true },
    loadBalancer: { value: row => row.loadBalancer.state, facet: true },
    dns: { value: row => row.dns.state, facet: true },
    certificate: { value: row => row.certificate.state, facet: true },
    issuer: { value: row => row.issuer.text, facet: true, text: true },
    renewal: { value: row => row.renewal.state, facet: true },
    expiresAt: { value: row => row.expiresAt },
    problem: { value: row => row.problem },
  },
};
