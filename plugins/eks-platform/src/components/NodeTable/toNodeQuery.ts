import type {
  ItemState,
  TableQuery,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { NodeFilters } from './filterNodes';

/** As many as one answer may have. */
const PAGE_ROWS = 500;

const TROUBLE: ItemState[] = [
  'critical',
  'warning',
  'denied',
  'unreachable',
  'leaving',
  'late',
];

/** Columns of the server by those of the table. */
const COLUMNS: Record<string, string> = {
  node: 'name',
  pool: 'pool',
  type: 'type',
  zone: 'zone',
  capacity: 'capacity',
  cpu: 'cpu',
  memory: 'memory',
  pods: 'pods',
  price: 'price',
  age: 'createdAt',
  state: 'need',
};

/** What the table shows, as the server is asked for it. */
export function toNodeQuery(
  filters: NodeFilters,
  sort: string | undefined,
): Omit<TableQuery, 'cursor'> {
  const name = sort?.replace(/^-/, '') ?? 'state';
  const column = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : COLUMNS.state;
  const isDown = sort?.startsWith('-') ?? false;
  const { pool, zone, capacity, state, q } = filters;
  return {
    sort: [
      // A young age is a late birth.
      { column, descending: name === 'age' ? !isDown : isDown },
      { column: 'name', descending: false },
    ],
    filters: {
      ...(pool && { pool: [pool] }),
      ...(zone && { zone: [zone] }),
      ...(capacity && { capacity: [capacity] }),
      ...(state === 'trouble' && { state: TROUBLE }),
    },
    ...(q && { text: q }),
    limit: PAGE_ROWS,
  };
}
