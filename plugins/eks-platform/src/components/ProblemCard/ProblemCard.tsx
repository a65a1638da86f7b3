import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Problem } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { forwardRef, useId } from 'react';
import { formatNumber } from '../../text/numbers';
import { clusterTranslationRef } from '../translation';
import { Since } from '../Age';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import { Began } from './Began';
import { EvidenceList } from './EvidenceList';
import { ProblemActions } from './ProblemActions';
import styles from './ProblemCard.module.css';

/** Properties of {@link ProblemCard}. */
export interface ProblemCardProps {
  problem: Problem;
  isOpen: boolean;
  onToggle: () => void;
  /** Whether the link to the place of the problem would lead here. */
  hideTarget?: boolean;
}

/** One problem: what, because, do; unfolded also who is hurt and the evidence. Its whole head is the toggle. */
export const ProblemCard = forwardRef<HTMLButtonElement, ProblemCardProps>(
  function Card(props, ref) {
    const { t } = useTranslationRef(clusterTranslationRef);
    const { problem, isOpen } = props;
    const bodyId = useId();
    const Arrow = isOpen ? RiArrowUpSLine : RiArrowDownSLine;
    const tone = `${styles.problem} ${styles[problem.severity]}`;
    return (
      <article className={`${tone} ${isOpen ? styles.open : ''}`}>
        <button
          ref={ref}
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={props.onToggle}
        >
          <Glyph state={problem.severity} size={20} />
          <span className={styles.title}>
            <RuleText text={problem.title} />
          </span>
          <span className={styles.since}>
            {problem.since && <Since at={problem.since} />}
            <Arrow size={18} aria-hidden />
          </span>
        </button>
        <div id={bodyId} className={styles.body}>
          <p className={styles.because}>
            <RuleText text={problem.because} />
          </p>
          <p className={styles.hurts}>
            <span>
              <strong>{t('problems.hurts')}</strong>{' '}
              {problem.hurts.length > 0
                ? problem.hurts
                    .map(({ count, what }) => `${formatNumber(count)} ${what}`)
                    .join(', ')
                : t('problems.hurtsNobody')}
            </span>
            <Began problem={problem.key} />
          </p>
          {isOpen && problem.evidence.length > 0 && (
            <EvidenceList evidence={problem.evidence} />
          )}
          <ProblemActions
            problem={problem}
            isOpen={isOpen}
            hideTarget={props.hideTarget}
          />
        </div>
      </article>
    );
  },
);
