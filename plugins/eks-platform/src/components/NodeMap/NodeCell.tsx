import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NodeRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { getShare } from '../../text/numbers';
import { isTrouble, shortenNode, shortenZone } from '../../text/nodeWords';
import { formatPerHour } from '../../text/money';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { getCellWidth } from './cellWidth';
import styles from './NodeMap.module.css';

/** Properties of {@link NodeCell}. */
export interface NodeCellProps {
  node: NodeRow;
  isSelected: boolean;
  onOpen: (name: string) => void;
}

/** One node: wider with more vCPUs, filled by the CPU that is requested. */
export function NodeCell(props: NodeCellProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { node } = props;
  const share = getShare(node.cpu.requested, node.cpu.allocatable);
  const hasGlyph = isTrouble(node.state) || node.state === 'progressing';
  const label = [
    shortenNode(node.name),
    node.instanceType,
    node.zone && shortenZone(node.zone),
    node.capacityType,
    formatPerHour(node.perHour, 3),
    share === undefined ? undefined : t('map.share', { share: `${share}` }),
    node.stateText.replace(/`/g, ''),
  ]
    .filter(Boolean)
    .join(' · ');
  const kind = node.capacityType === 'spot' ? styles.spot : '';
  return (
    <button
      type="button"
      tabIndex={-1}
      data-roving
      aria-label={label}
      aria-pressed={props.isSelected}
      title={label}
      className={`${styles.cell} ${kind} ${
        isTrouble(node.state) ? styles[node.state] ?? styles.warning : ''
      }`}
      style={{ width: getCellWidth(node.cpu.allocatable) }}
      onClick={() => props.onOpen(node.name)}
    >
      <span className={styles.fill} style={{ width: `${share ?? 0}%` }} />
      {hasGlyph && (
        <span className={styles.mark}>
          <Glyph state={node.state} size={14} decorative />
        </span>
      )}
    </button>
  );
}
