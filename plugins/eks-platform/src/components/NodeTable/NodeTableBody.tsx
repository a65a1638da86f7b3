import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useVirtualizer } from '@tanstack/react-virtual';
import { NodeTableRow } from './NodeTableRow';
import styles from './NodeTable.module.css';

/** Up to here all rows are in the page, so that the browser's search finds them. */
const DRAW_ALL = 60;
const ROW_PX = 35;
const HEAD_PX = 31;

/** Properties of {@link NodeTableBody}. */
export interface NodeTableBodyProps {
  rows: NodeRow[];
  scroller: HTMLDivElement | null;
  selected?: string;
  active?: string;
  onOpen: (name: string | undefined) => void;
}

/** The rows; of long lists only those in view are in the page. */
export function NodeTableBody(props: NodeTableBodyProps) {
  return props.rows.length <= DRAW_ALL ? (
    <div role="rowgroup">
      {props.rows.map((node, index) => (
        <NodeTableRow
          key={node.name}
          node={node}
          index={index}
          isSelected={node.name === props.selected}
          isActive={node.name === props.active}
          onOpen={props.onOpen}
        />
      ))}
    </div>
  ) : (
    <VirtualBody {...props} />
  );
}

function VirtualBody(props: NodeTableBodyProps) {
  const { rows, scroller } = props;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    scrollMargin: HEAD_PX,
    overscan: 12,
  });
  return (
    <div
      role="rowgroup"
      className={styles.canvas}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, start, key }) => (
        <NodeTableRow
          key={key}
          node={rows[index]}
          index={index}
          offset={start - HEAD_PX}
          isSelected={rows[index].name === props.selected}
          isActive={rows[index].name === props.active}
          onOpen={props.onOpen}
        />
      ))}
    </div>
  );
}
