import type { FleetRow } from '../fleet/fleetRow';
import type { HostRow } from '../sections/ingress/hostRow';
import type { NodeRow } from '../sections/nodes/nodeRow';
import type { Section } from '../sections/section';
import type { PendingPod } from './pendingPod';

/** What a caller wants of a long table. @public */
export interface TableQuery {
  /** First the most important; ties go by the rows' own ids. */
  sort: { column: string; descending: boolean }[];
  /** Values of one column are alternatives; columns must all match. */
  filters: Record<string, string[]>;
  /** Words that must all occur somewhere in the row, in any case. */
  text?: string;
  /** Rows at most. */
  limit: number;
  /** `pageInfo.nextCursor` of the page before. */
  cursor?: string;
}

/** One page of a table. @public */
export interface TablePage<T> {
  items: T[];
  /** Rows that match, over all pages. */
  totalItems: number;
  pageInfo: {
    /** Where the next page begins; absent on the last. */
    nextCursor?: string;
  };
  /** Of each column with few values: those that occur in the whole table, most frequent first. */
  facets: Record<string, { value: string; count: number }[]>;
}

/** A page of a section's rows; `totalItems` is absent while the section has none to show. @public */
export type SectionTable<T> = Omit<TablePage<T>, 'totalItems'> & {
  totalItems?: number;
} & Omit<Section<T>, 'data'>;

/** Tables of one cluster by their path below it. @public */
export interface ClusterTables {
  nodes: NodeRow;
  'pods/pending': PendingPod;
  hosts: HostRow;
}

/** @public */
export type NodeTable = SectionTable<NodeRow>;

/** @public */
export type PendingPodTable = SectionTable<PendingPod>;

/** @public */
export type HostTable = SectionTable<HostRow>;

/** Answer of `GET /fleet/clusters`. @public */
export type FleetTable = TablePage<FleetRow> & {
  /** Why snapshots are missing from all rows: the database does not answer. */
  warning?: string;
};

/** Rows of a page unless the caller says otherwise. @public */
export const TABLE_PAGE_ROWS = 50;

/** Rows that one page may have. @public */
export const MOST_TABLE_PAGE_ROWS = 500;
