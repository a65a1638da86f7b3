import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import type { NodeMapBlock } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatNumber } from '../../text/numbers';
import { getStateRank, isTrouble } from '../../text/nodeWords';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import { countMarks } from './mapUnit';
import styles from './NodeMap.module.css';

/** Properties of {@link CountBlock}. */
export interface CountBlockProps {
  /** Absent: the pool has no node in the zone. */
  block: NodeMapBlock | undefined;
  unit: number;
  onFilter: (changes: { pool?: string; zone?: string }) => void;
}

/** One pool in one zone: exact counts in words, then its marks; it opens to its own nodes. */
export function CountBlock(props: CountBlockProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { block, unit } = props;
  if (!block) {
    return <div className={styles.block} />;
  }
  const troubled = [...block.troubled].sort(
    (a, b) => getStateRank(a.state) - getStateRank(b.state),
  );
  const words = troubled.map(
    ({ state, nodes }) => `${formatNumber(nodes)} ${t(`state.${state}`)}`,
  );
  const label = [
    `${block.pool ?? '–'}, ${block.zone ?? '–'}: ${t('nodes.count', {
      count: block.nodes,
    })}`,
    ...words,
  ].join(', ');
  return (
    <div className={styles.block}>
      <button
        type="button"
        tabIndex={-1}
        data-roving
        className={styles.countHead}
        onClick={() => props.onFilter({ pool: block.pool, zone: block.zone })}
      >
        <VisuallyHidden>{label}</VisuallyHidden>
        <span aria-hidden>{formatNumber(block.nodes)}</span>
        {troubled.map(({ state }, index) => (
          <span
            key={state}
            aria-hidden
            className={isTrouble(state) ? styles.troubleCount : undefined}
          >
            <Glyph state={state} size={14} decorative /> {words[index]}
          </span>
        ))}
      </button>
      <span aria-hidden className={styles.marks}>
        {troubled.flatMap(({ state, nodes }) =>
          Array.from(
            { length: countMarks(nodes, unit, { isTrouble: true }) },
            (_, index) => (
              <i
                key={`${state}${index}`}
                className={`${styles.dot} ${
                  isTrouble(state) ? styles[state] ?? styles.warning : ''
                } ${styles.dotTrouble}`}
              />
            ),
          ),
        )}
        {block.marks.flatMap(({ spot, step, nodes }) =>
          Array.from({ length: countMarks(nodes, unit) }, (_, index) => (
            <i
              key={`${spot}${step}${index}`}
              data-step={step}
              className={`${styles.dot} ${spot ? styles.dotSpot : ''}`}
            />
          )),
        )}
      </span>
    </div>
  );
}
