import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useClearedProblems } from '../../hooks/useClearedProblems';
import { formatClock, formatSpan } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';

/** How many problems cleared while one looks; the title names them. */
export function ClearedProblems() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const cleared = useClearedProblems(useCluster().view.problems);
  if (cleared.length === 0) {
    return null;
  }
  const lines = cleared.map(({ title, since, clearedAt }) => {
    const at = new Date(clearedAt);
    const span = since
      ? ` · ${t('problems.wasOpen', {
          span: formatSpan(at.getTime() - new Date(since).getTime()),
        })}`
      : '';
    return `${title}: ${t('problems.clearedAt', {
      time: formatClock(at),
    })}${span}`;
  });
  return (
    <span title={lines.join('\n')}>
      {t('problems.cleared', { count: cleared.length })}
    </span>
  );
}
