import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';

/** Tells screen readers about problems that open while the page is open. */
export function NewProblems() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { problems } = useCluster().view;
  const known = useRef(new Set(problems.map(problem => problem.key)));
  const [message, setMessage] = useState('');
  useEffect(() => {
    const fresh = problems.filter(problem => !known.current.has(problem.key));
    known.current = new Set(problems.map(problem => problem.key));
    if (fresh.length > 0) {
      const titles = fresh.map(problem => problem.title.replace(/`/g, ''));
      setMessage(t('problems.fresh', { titles: titles.join('; ') }));
    }
  }, [problems, t]);
  return (
    <VisuallyHidden>
      <span aria-live="polite">{message}</span>
    </VisuallyHidden>
  );
}
