import { FLEET_STATES, type FleetRow } from '../fleet/fleetRow';
import type { TableColumns } from './tableColumns';

/** Clusters of the fleet; `worst` sorts by how bad the state is, the worst first. */
export const FLEET_COLUMNS: TableColumns<FleetRow> = {
  id: row => row.entityRef,
  columns: {
    name: { value: row => row.name, text: true },
    state: { value: row => row.state, facet: true },
    worst: { value: row => FLEET_STATES.indexOf(row.state) },
    account: { value: row => row.account, facet: true, text: true },
    region: { value: row => row.region, facet: true, text: true },
    owner: { value: row => row.owner, facet: true, text: true },
    mine: { value: row => String(row.ownedByMe), facet: true },
    unclaimed: { value: row => String(row.unclaimed), facet: true },
    system: { value: row => row.system, facet: true, text: true },
    template: { value: row => row.template, facet: true },
    version: {
      value: row => row.snapshot?.kubernetes?.version,
      facet: true,
    },
    supportEndsAt: { value: row => row.snapshot?.kubernetes?.endsAt },
    problems: { value: row => row.snapshot?.problemCount },
    nodes: { value: row => row.snapshot?.nodes?.total },
    gpus: { value: row => row.snapshot?.gpus?.total },
    pendingPods: { value: row => row.snapshot?.pendingPods },
    price: { value: row => row.snapshot?.perHour.value },
    takenAt: { value: row => row.snapshot?.takenAt },
  },
};
