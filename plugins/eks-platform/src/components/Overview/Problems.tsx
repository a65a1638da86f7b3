import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Problem } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useProblemFocus } from '../../hooks/useProblemFocus';
import { useStableOrder } from '../../hooks/useStableOrder';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import { ProblemCard } from '../ProblemCard';
import { ClearedProblems } from './ClearedProblems';
import styles from './Overview.module.css';

/** All open problems, worst first; the worst is unfolded unless the query names another. */
export function Problems(props: { problems: Problem[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { items, holdProps } = useStableOrder(props.problems);
  const { isGone, isOpen, toggle, register } = useProblemFocus(items);
  return (
    <div {...holdProps}>
      <Panel
        title={t('problems.title')}
        subtitle={t('problems.open', { count: items.length })}
        aside={<ClearedProblems />}
        flush
      >
        {isGone && <p className={styles.empty}>{t('problems.linkGone')}</p>}
        {items.map(problem => (
          <ProblemCard
            key={problem.key}
            ref={register(problem.key)}
            problem={problem}
            isOpen={isOpen(problem.key)}
            onToggle={() => toggle(problem.key)}
          />
        ))}
      </Panel>
    </div>
  );
}
