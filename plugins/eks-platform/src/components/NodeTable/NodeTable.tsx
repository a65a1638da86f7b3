import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useMemo, useState } from 'react';
import type { ServerNodes } from '../../hooks/useServerNodes';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useRowKeys } from '../../hooks/useRowKeys';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import type { NodeFilters } from './filterNodes';
import { NodeTableBody } from './NodeTableBody';
import { NodeTableEmpty } from './NodeTableEmpty';
import { NodeTableFoot } from './NodeTableFoot';
import { NodeTableFilters } from './NodeTableFilters';
import { NodeTableHead } from './NodeTableHead';
import { sortNodes } from './sortNodes';
import styles from './NodeTable.module.css';

/** Properties of {@link NodeTable}. */
export interface NodeTableProps {
  /** Nodes that the view lists, for the choices of the filters. */
  all: NodeRow[];
  /** The nodes that pass the filters. */
  nodes: NodeRow[];
  /** Of all nodes, listed or not. */
  total: number;
  /** Rows sorted and filtered by the server, where the view does not list all nodes. */
  server?: ServerNodes;
  filters: NodeFilters;
  onFilter: (changes: NodeFilters) => void;
  onClear: () => void;
  selected?: string;
  onOpen: (name: string | undefined) => void;
}

/** All nodes in view, trouble first; search, filters and order live in the query. */
export function NodeTable(props: NodeTableProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { all, nodes, total, server, selected, onOpen } = props;
  const [sort, setSort] = useQueryValue('sort');
  const rows = useMemo(
    () => server?.rows ?? sortNodes(nodes, sort),
    [server?.rows, nodes, sort],
  );
  const names = useMemo(() => rows.map(row => row.name), [rows]);
  // State, not a ref: the rows have to be drawn again once it is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const { active } = useRowKeys({ names, selected, onOpen });
  return (
    <Panel
      title={t('table.title')}
      aside={
        <NodeTableFilters
          nodes={all}
          facets={server?.facets}
          filters={props.filters}
          onFilter={props.onFilter}
        />
      }
      flush
    >
      {rows.length === 0 ? (
        <NodeTableEmpty
          filters={props.filters}
          hasNodes={total > 0}
          isReading={server !== undefined && server.total === undefined}
          onClear={props.onClear}
        />
      ) : (
        <div
          ref={setScroller}
          role="table"
          aria-label={t('table.title')}
          aria-rowcount={(server?.total ?? rows.length) + 1}
          className={styles.table}
        >
          <NodeTableHead sort={sort} onSort={setSort} />
          <NodeTableBody
            rows={rows}
            scroller={scroller}
            selected={selected}
            active={active}
            onOpen={onOpen}
          />
        </div>
      )}
      <NodeTableFoot shown={rows.length} total={total} server={server} />
    </Panel>
  );
}
