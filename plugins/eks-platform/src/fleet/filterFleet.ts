import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';

/** What narrows the list; every value stands in the query of the page. */
export interface FleetFilters {
  q?: string;
  owner?: string;
  account?: string;
  version?: string;
  state?: string;
  /** `yes`: only clusters of the user's groups. */
  mine?: string;
}

/** Names of the filters, as in the query. */
export const FLEET_FILTERS = [
  'q',
  'owner',
  'account',
  'version',
  'state',
  'mine',
] as const satisfies readonly (keyof FleetFilters)[];

export function filterFleet(
  rows: readonly FleetRow[],
  filters: FleetFilters,
): FleetRow[] {
  const words = (filters.q ?? '')
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter(Boolean);
  return rows.filter(
    row =>
      (!filters.owner || row.owner === filters.owner) &&
      (!filters.account || row.account === filters.account) &&
      (!filters.version ||
        row.snapshot?.kubernetes?.version === filters.version) &&
      (!filters.state || row.state === filters.state) &&
      (filters.mine !== 'yes' || row.ownedByMe) &&
      words.every(word => textOf(row).includes(word)),
  );
}

/** What the search looks at: names, hosts and problems. */
function textOf(row: FleetRow): string {
  const { snapshot } = row;
  return [
    row.name,
    row.account,
    row.region,
    row.owner,
    row.system,
    row.failure?.message,
    ...(snapshot?.problems.map(problem => problem.title) ?? []),
    ...(snapshot?.certificates?.atRisk.map(({ host }) => host) ?? []),
  ]
    .filter(Boolean)
    .join(' ')
    .toLocaleLowerCase();
}
