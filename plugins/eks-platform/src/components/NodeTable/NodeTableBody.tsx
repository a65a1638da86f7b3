import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { VirtualRows } from '../VirtualRows';
import { NodeTableRow } from './NodeTableRow';

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

/** The rows of the table of nodes. */
export function NodeTableBody(props: NodeTableBodyProps) {
  const { rows, selected, active } = props;
  return (
    <VirtualRows
      rows={rows}
      scroller={props.scroller}
      rowPx={ROW_PX}
      headPx={HEAD_PX}
      active={
        active ? rows.findIndex(({ name }) => name === active) : undefined
      }
    >
      {(node, index, offset) => (
        <NodeTableRow
          key={node.name}
          node={node}
          index={index}
          offset={offset}
          isSelected={node.name === selected}
          isActive={node.name === active}
          onOpen={props.onOpen}
        />
      )}
    </VirtualRows>
  );
}
