import type {
  Cell,
  HostRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { getStateRank, isTrouble } from './nodeWords';

/** Cells of a host in the order of a request. */
export const HOST_CELLS = [
  'route',
  'loadBalancer',
  'dns',
  'certificate',
  'issuer',
  'renewal',
] as const;

/** One of the cells. */
export type HostCellName = (typeof HOST_CELLS)[number];

/** The first cell in which a request stops; the ones right of it fail for the same reason. */
export function getFirstBroken(row: HostRow): HostCellName | undefined {
  return HOST_CELLS.find(name => isTrouble(row[name].state));
}

/** The cell that sums a host up where there is room for one word only. */
export function getSummaryCell(row: HostRow): Cell {
  const name =
    getFirstBroken(row) ??
    HOST_CELLS.find(cell => row[cell].state === 'progressing') ??
    'certificate';
  return row[name];
}

/** The suffix that the most hosts share, such as `.k8s.acme.dev`; empty when there is none. */
export function getSharedSuffix(hosts: string[]): string {
  const counts = new Map<string, number>();
  for (const host of hosts) {
    const dot = host.indexOf('.');
    if (dot > 0) {
      const suffix = host.slice(dot);
      counts.set(suffix, (counts.get(suffix) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 1 ? best[0] : '';
}

/** Search of the matrix: host, owner, namespace. */
export function matchesHost(row: HostRow, search: string): boolean {
  const text = search.trim().toLowerCase();
  return [row.host, row.owner, row.namespace].some(value =>
    value?.toLowerCase().includes(text),
  );
}

/** Trouble first, then those that expire soonest. */
export function sortHosts(hosts: HostRow[]): HostRow[] {
  return [...hosts].sort(
    (a, b) =>
      getStateRank(a.state) - getStateRank(b.state) ||
      (a.expiresAt ?? '9').localeCompare(b.expiresAt ?? '9') ||
      a.host.localeCompare(b.host),
  );
}
