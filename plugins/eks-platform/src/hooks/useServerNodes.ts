import { useApi } from '@backstage/frontend-plugin-api';
import type {
  NodeRow,
  TableQuery,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import { eksPlatformApiRef } from '../api/EksPlatformApi';
import { toNodeQuery } from '../components/NodeTable/toNodeQuery';
import type { NodeFilters } from '../components/NodeTable/filterNodes';
import { usePolled } from './usePolled';

const REFRESH_MS = 15_000;
const NEVER_MS = 2 ** 31 - 1;

/** Rows of a cluster that is too large for its view to list them. */
export interface ServerNodes {
  rows: NodeRow[];
  /** Rows that match on the server; undefined while nothing has come. */
  total?: number;
  /** Values that occur in the whole table, by column. */
  facets: Record<string, { value: string; count: number }[]>;
  error?: Error;
  /** Reads one page more; absent when all that match are here. */
  more?: () => void;
}

/** Rows sorted and filtered by the server, page by page; undefined while the view lists all nodes itself. */
export function useServerNodes(options: {
  entityRef: string;
  isWanted: boolean;
  filters: NodeFilters;
  sort: string | undefined;
}): ServerNodes | undefined {
  const { entityRef, isWanted, filters, sort } = options;
  const api = useApi(eksPlatformApiRef);
  const query = toNodeQuery(filters, sort);
  const asked = JSON.stringify(query);
  const [paged, setPaged] = useState({ asked, pages: 1 });
  const pages = paged.asked === asked ? paged.pages : 1;
  const { value, error } = usePolled({
    owner: api,
    key: isWanted ? `nodes:${entityRef}:${asked}:${pages}` : 'nodes: none',
    read: async () => {
      if (!isWanted) {
        return undefined;
      }
      const read = (cursor?: string) =>
        api.getTable(entityRef, 'nodes', { ...query, cursor } as TableQuery);
      let page = await read();
      const rows = [...page.items];
      for (let n = 1; n < pages && page.pageInfo.nextCursor; n += 1) {
        page = await read(page.pageInfo.nextCursor);
        rows.push(...page.items);
      }
      return { asked, page, rows };
    },
    next: () => (isWanted ? REFRESH_MS : NEVER_MS),
  });
  if (!isWanted) {
    return undefined;
  }
  const hasMore = value?.page.pageInfo.nextCursor !== undefined;
  return {
    rows: value?.rows ?? [],
    total: value?.page.totalItems,
    facets: value?.page.facets ?? {},
    error,
    ...(hasMore && { more: () => setPaged({ asked, pages: pages + 1 }) }),
  };
}
