import {
  HOST_COLUMNS,
  NODE_COLUMNS,
  PENDING_POD_COLUMNS,
  TABLE_PAGE_ROWS,
  queryTable,
  type ClusterTables,
  type ClusterView,
  type SectionTable,
  type TableColumns,
  type TableQuery,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const COLUMNS: {
  [T in keyof ClusterTables]: TableColumns<ClusterTables[T]>;
} = {
  nodes: NODE_COLUMNS,
  'pods/pending': PENDING_POD_COLUMNS,
  hosts: HOST_COLUMNS,
};

const ROWS: {
  [T in keyof ClusterTables]: (view: ClusterView) => ClusterTables[T][];
} = {
  nodes: view => view.nodes.data?.nodes ?? [],
  'pods/pending': view =>
    (view.nodes.data?.pending ?? []).flatMap(({ reason, pods }) =>
      pods.map(pod => ({ ...pod, reason })),
    ),
  hosts: view => view.ingress.data?.hosts ?? [],
};

/** A page of a table as the backend makes it of the same view. */
export function tableOfView<T extends keyof ClusterTables>(
  view: ClusterView,
  table: T,
  query: Partial<TableQuery>,
): SectionTable<ClusterTables[T]> {
  const { state, issues, observedAt } =
    table === 'hosts' ? view.ingress : view.nodes;
  const whole = { sort: [], filters: {}, limit: TABLE_PAGE_ROWS, ...query };
  return {
    ...queryTable(ROWS[table](view), COLUMNS[table], whole),
    state,
    issues,
    observedAt,
  };
}
