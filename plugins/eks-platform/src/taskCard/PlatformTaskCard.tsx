import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { forgetKeptAnswers } from '../formFields/answers/keptAnswers';
import { taskCardTranslationRef } from './translation';
import { DoneCard } from './DoneCard';
import { FailedCard } from './FailedCard';
import type { PlatformOutput } from './TaskReport';
import { useTaskReport } from './useTaskReport';
import styles from './TaskCard.module.css';

/** Below a task that creates or registers a platform: what exists and what to do next, in every state of the task. */
export function PlatformTaskCard(props: { output?: object }) {
  const { taskId } = useParams();
  const { report, error } = useTaskReport(taskId);
  const { t } = useTranslationRef(taskCardTranslationRef);
  const output = props.output as PlatformOutput | undefined;

  const isDone = Boolean(output?.entityRef);
  useEffect(() => {
    if (isDone) {
      forgetKeptAnswers();
    }
  }, [isDone]);

  if (output?.entityRef) {
    return <DoneCard output={output} answers={report?.answers ?? {}} />;
  }
  if (report?.state === 'failed' || report?.state === 'cancelled') {
    return <FailedCard report={report} />;
  }
  return (
    <p className={styles.quiet} role="status">
      {error ? t('unreadable', { reason: error.message }) : t('running')}
    </p>
  );
}
