import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type ReactNode } from 'react';
import styles from './VirtualRows.module.css';

/** Up to here all rows are in the page, so that the browser's search finds them. */
const DRAW_ALL = 60;

/** Properties of {@link VirtualRows}. */
export interface VirtualRowsProps<T> {
  rows: T[];
  /** The element that scrolls; state of the caller, not a ref, as rows are drawn again once it is there. */
  scroller: HTMLElement | null;
  /** Pixels of a row, and of the head above the first one. */
  rowPx: number;
  headPx: number;
  /** Index of the row that the keyboard is at; it is scrolled into view. */
  active?: number;
  /** `offset`: pixels from the top, undefined when all rows are drawn. */
  children: (row: T, index: number, offset: number | undefined) => ReactNode;
}

/** The row group of a table; of long lists only rows in view are in the page. */
export function VirtualRows<T>(props: VirtualRowsProps<T>) {
  return props.rows.length <= DRAW_ALL ? (
    <div role="rowgroup">
      {props.rows.map((row, index) => props.children(row, index, undefined))}
    </div>
  ) : (
    <RowsInView {...props} />
  );
}

function RowsInView<T>(props: VirtualRowsProps<T>) {
  const { rows, scroller, rowPx, headPx, active } = props;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowPx,
    scrollMargin: headPx,
    // The head lies over the rows.
    scrollPaddingStart: headPx,
    overscan: 12,
  });
  useEffect(() => {
    if (active !== undefined && active >= 0) {
      virtualizer.scrollToIndex(active);
    }
  }, [virtualizer, active]);
  return (
    <div
      role="rowgroup"
      className={styles.canvas}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer
        .getVirtualItems()
        .map(({ index, start }) =>
          props.children(rows[index], index, start - headPx),
        )}
    </div>
  );
}
