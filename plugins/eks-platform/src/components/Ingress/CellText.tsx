import type { Cell } from '@eks-platform/backstage-plugin-eks-platform-common';
import { isTrouble } from '../../text/nodeWords';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './Ingress.module.css';

/** A state in at most two words. */
export function CellText(props: { cell: Cell; isFirstBroken: boolean }) {
  const { cell, isFirstBroken } = props;
  const tone = isTrouble(cell.state) ? styles[`text-${cell.state}`] ?? '' : '';
  return (
    <span
      className={`${styles.cellText} ${tone} ${
        isFirstBroken ? styles.first : ''
      }`}
      title={cell.detail?.replace(/`/g, '')}
    >
      <Glyph state={cell.state} />
      <span className={styles.words}>
        <RuleText text={cell.text} />
      </span>
    </span>
  );
}
