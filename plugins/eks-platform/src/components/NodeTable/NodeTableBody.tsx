import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { NodeTableRow } from './NodeTableRow';
import styles from './NodeTable.module.css';

/** Up to here all rows are drawn, so that the browser's search finds them. */
const DRAW_ALL = 60;
const ROW_PX = 35;

/** Properties of {@link NodeTableBody}. */
export interface NodeTableBodyProps {
  rows: NodeRow[];
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
  const { rows } = props;
  const ref = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  return (
    <div ref={ref} role="rowgroup" className={styles.scroll}>
      <div
        role="presentation"
        className={styles.canvas}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <NodeTableRow
            key={key}
            node={rows[index]}
            index={index}
            offset={start}
            isSelected={rows[index].name === props.selected}
            isActive={rows[index].name === props.active}
            onOpen={props.onOpen}
          />
        ))}
      </div>
    </div>
  );
}
