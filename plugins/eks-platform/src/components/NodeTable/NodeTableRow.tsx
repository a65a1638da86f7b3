import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { memo } from 'react';
import { getShare } from '../../text/numbers';
import { isTrouble, shortenNode, shortenZone } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { PerHour } from '../Amount';
import { Glyph } from '../Glyph';
import { Meter } from '../Meter';
import { RuleText } from '../RuleText';
import styles from './NodeTable.module.css';

/** Properties of {@link NodeTableRow}. */
export interface NodeTableRowProps {
  node: NodeRow;
  index: number;
  /** Pixels from the top, when only rows in view are drawn. */
  offset?: number;
  isSelected: boolean;
  isActive: boolean;
  onOpen: (name: string | undefined) => void;
}

/** One node; a click anywhere opens its drawer. */
export const NodeTableRow = memo(function Row(props: NodeTableRowProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { node, offset } = props;
  const cpu = getShare(node.cpu.requested, node.cpu.allocatable);
  const memory = getShare(node.memory.requested, node.memory.allocatable);
  const { running, capacity } = node.pods;
  const position =
    offset === undefined ? undefined : { transform: `translateY(${offset}px)` };
  return (
    // The button in the first cell is the way for keyboards; the row only widens it for pointers.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={props.isSelected}
      data-active={props.isActive || undefined}
      className={`${styles.row} ${offset === undefined ? '' : styles.placed}`}
      style={position}
      onClick={() => props.onOpen(props.isSelected ? undefined : node.name)}
    >
      <span role="cell" className={styles.node}>
        <button type="button" data-row={node.name} title={node.name}>
          {shortenNode(node.name)}
        </button>
      </span>
      <span role="cell" className={styles.pool}>
        {node.pool ?? '–'}
      </span>
      <span role="cell" className={styles.type}>
        {node.instanceType ?? '–'}
      </span>
      <span role="cell" className={styles.zone} title={node.zone}>
        {shortenZone(node.zone)}
      </span>
      <span role="cell" className={styles.capacity}>
        {node.capacityType ?? '–'}
      </span>
      <span role="cell" className={styles.cpu}>
        <Meter share={cpu} /> {cpu === undefined ? '–' : `${cpu} %`}
      </span>
      <span role="cell" className={`${styles.memory} ${styles.number}`}>
        {memory === undefined ? '–' : `${memory} %`}
      </span>
      <span role="cell" className={`${styles.pods} ${styles.number}`}>
        {capacity === undefined
          ? running ?? '–'
          : t('table.podsOf', {
              running: `${running ?? '–'}`,
              capacity: `${capacity}`,
            })}
      </span>
      <span role="cell" className={`${styles.price} ${styles.number}`}>
        <PerHour quantity={node.perHour} digits={3} compact />
      </span>
      <span role="cell" className={`${styles.age} ${styles.number}`}>
        <Age since={node.createdAt} />
      </span>
      <span
        role="cell"
        title={node.stateText.replace(/`/g, '')}
        className={`${styles.state} ${
          isTrouble(node.state)
            ? `${styles.trouble} ${styles[`state-${node.state}`]}`
            : ''
        }`}
      >
        <Glyph state={node.state} />{' '}
        <span>
          <RuleText text={node.stateText} />
        </span>
      </span>
    </div>
  );
});
