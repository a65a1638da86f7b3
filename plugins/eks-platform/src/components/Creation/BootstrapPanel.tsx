import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { BootstrapStep } from '@eks-platform/backstage-plugin-eks-platform-common';
import { formatSpan } from '../../text/time';
import { clusterTranslationRef } from '../translation';
import { Age } from '../Age';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Creation.module.css';

/** Flux's Kustomizations in their order. */
export function BootstrapPanel(props: { steps: BootstrapStep[] }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { steps } = props;
  const done = steps.filter(step => step.state === 'ok').length;
  return (
    <Panel
      title={t('bootstrap.title')}
      subtitle={t('bootstrap.done', {
        done: `${done}`,
        total: `${steps.length}`,
      })}
      flush
    >
      <ol className={styles.steps}>
        {steps.map(step => (
          <li
            key={step.name}
            className={`${styles.step} ${styles[`step-${step.state}`] ?? ''}`}
          >
            <Glyph state={step.state} />
            <span className={styles.stepName}>{step.name}</span>
            <span className={styles.stepText}>
              {step.message && <RuleText text={step.message} />}
            </span>
            <span className={styles.stepTime}>
              <StepTime step={step} />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function StepTime(props: { step: BootstrapStep }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { startedAt, endedAt, state } = props.step;
  if (!startedAt) {
    return null;
  }
  if (endedAt) {
    const span = new Date(endedAt).getTime() - new Date(startedAt).getTime();
    return <>{formatSpan(span)}</>;
  }
  return state === 'ok' || state === 'waits' ? null : (
    <>
      {t('bootstrap.for')} <Age since={startedAt} />
    </>
  );
}
