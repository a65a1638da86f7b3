import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import styles from './NodeTable.module.css';

/** Columns in their order; the default order is trouble first. */
export const NODE_COLUMNS = [
  'node',
  'pool',
  'type',
  'zone',
  'capacity',
  'cpu',
  'memory',
  'pods',
  'price',
  'age',
  'state',
] as const;

const NUMBERS = ['memory', 'pods', 'price', 'age'];

/** Properties of {@link NodeTableHead}. */
export interface NodeTableHeadProps {
  sort?: string;
  onSort: (sort: string | undefined) => void;
}

/** Column heads; a click sorts, a second one turns the order round. */
export function NodeTableHead(props: NodeTableHeadProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const current = props.sort ?? 'state';
  const name = current.replace(/^-/, '');
  const isDown = current.startsWith('-');
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {NODE_COLUMNS.map(column => {
        const isSorted = column === name;
        const next = isSorted && !isDown ? `-${column}` : column;
        const order = isDown ? 'descending' : 'ascending';
        return (
          <span
            key={column}
            role="columnheader"
            aria-sort={isSorted ? order : 'none'}
            className={`${styles[column]} ${
              NUMBERS.includes(column) ? styles.number : ''
            }`}
          >
            <button
              type="button"
              onClick={() => props.onSort(next === 'state' ? undefined : next)}
            >
              {t(`table.${column}`)}
              {isSorted && <span aria-hidden>{isDown ? ' ↑' : ' ↓'}</span>}
            </button>
          </span>
        );
      })}
    </div>
  );
}
