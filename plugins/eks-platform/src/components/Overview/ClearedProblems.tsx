import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useClearedProblems } from '../../hooks/useClearedProblems';
import { formatClock, formatSpan } from '../../text/time';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';

/** How many problems cleared while one looks; the title names them. */
export function ClearedProblems() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const cleared = useClearedProblems(useCluster().view.problems);
  if (cleared.length === 0) {
    return null;
  }
  const lines = cleared.map(({ title, since, clearedAt }) => {
    const at = new Date(clearedAt);
    const span = since
      ? ` · ${t('cluster.problems.wasOpen', {
          span: formatSpan(at.getTime() - new Date(since).getTime()),
        })}`
      : '';
    return `${title}: ${t('cluster.problems.clearedAt', {
      time: formatClock(at),
    })}${span}`;
  });
  return (
    <span title={lines.join('\n')}>
      {t('cluster.problems.cleared', { count: cleared.length })}
    </span>
  );
}
