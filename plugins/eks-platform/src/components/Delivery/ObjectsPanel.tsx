import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { DeliveryView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useState } from 'react';
import { useQueryValue } from '../../hooks/useQueryValue';
import { useRowKeys } from '../../hooks/useRowKeys';
import { useSearchKey } from '../../hooks/useSearchKey';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { VirtualRows } from '../VirtualRows';
import { ObjectLine } from './ObjectLine';
import { groupRows } from './groupRows';
import styles from './Delivery.module.css';

const ROW_PX = 44;
const HEAD_PX = 30;
const COLUMNS = ['kind', 'name', 'state', 'runs', 'for', 'action'] as const;

/** Properties of {@link ObjectsPanel}. */
export interface ObjectsPanelProps {
  data: DeliveryView;
  selected?: string;
  onSelect: (id: string | undefined) => void;
}

/** What is not ready, with its verbs; on demand everything of Flux. */
export function ObjectsPanel(props: ObjectsPanelProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { data, selected, onSelect } = props;
  const [list, setList] = useQueryValue('list');
  const [unfolded, setUnfolded] = useQueryValue('behind');
  const [search, setSearch] = useQueryValue('q');
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const searchRef = useSearchKey();
  const isAll = list === 'all';
  const found = data.rows.filter(
    row =>
      (isAll || row.state !== 'ok') &&
      (!search || row.id.toLowerCase().includes(search.toLowerCase())),
  );
  const lines = groupRows(found, isAll || search ? 'all' : unfolded);
  const names = lines.flatMap(line => (line.row ? [line.row.id] : []));
  const { active } = useRowKeys({ names, selected, onOpen: onSelect });
  const total = data.rows.length;
  return (
    <Panel
      title={t(`delivery.list.${isAll ? 'all' : 'notReady'}`)}
      subtitle={t('delivery.list.of', {
        count: found.length,
        total: formatNumber(total),
      })}
      aside={
        <>
          <span ref={searchRef}>
            <input
              type="search"
              className={styles.search}
              aria-label={t('delivery.list.search')}
              placeholder={t('delivery.list.search')}
              value={search ?? ''}
              onChange={event => setSearch(event.target.value)}
            />
          </span>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setList(isAll ? undefined : 'all')}
          >
            {isAll
              ? t('delivery.list.showNotReady')
              : t('delivery.list.showAll', { count: total })}
          </Button>
        </>
      }
      flush
    >
      {lines.length === 0 ? (
        <p className={styles.empty}>
          {t(search ? 'delivery.list.noMatch' : 'delivery.list.empty')}
        </p>
      ) : (
        <div
          ref={setScroller}
          role="table"
          aria-label={t(`delivery.list.${isAll ? 'all' : 'notReady'}`)}
          aria-rowcount={lines.length + 1}
          className={styles.table}
        >
          <div role="row" className={styles.tableHead}>
            {COLUMNS.map(column => (
              <span key={column} role="columnheader" className={styles[column]}>
                {t(`delivery.list.${column}`)}
              </span>
            ))}
          </div>
          <VirtualRows
            rows={lines}
            scroller={scroller}
            rowPx={ROW_PX}
            headPx={HEAD_PX}
            active={lines.findIndex(({ row }) => row?.id === active)}
          >
            {(line, index, offset) => (
              <ObjectLine
                key={line.id}
                line={line}
                rowIndex={index + 2}
                offset={offset}
                isSelected={line.row !== undefined && line.row.id === selected}
                onSelect={onSelect}
                onUnfold={setUnfolded}
              />
            )}
          </VirtualRows>
        </div>
      )}
    </Panel>
  );
}
