import type { PlatformPreview } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { RuleText } from '../../components/RuleText';
import { Findings, useFormText } from '../parts';
import styles from './ReviewField.module.css';

/** Notes about the answers first, then what was checked in the files. */
export function ChecksPanel(props: {
  preview: PlatformPreview;
  onOpen(file: string, line?: number): void;
}) {
  const { preview, onOpen } = props;
  const { t } = useFormText();
  const hasFailed = preview.checks.some(check => check.state === 'failed');
  return (
    <section className={styles.panel}>
      <div className={styles.panelHead}>
        <h3>{t('review.checks')}</h3>
        <small>{(preview.tookMs / 1000).toFixed(1)} s</small>
      </div>
      <Findings findings={preview.findings} boxed />
      <ul className={styles.checks}>
        {preview.checks.map(check => (
          <li key={check.id} data-state={check.state}>
            {check.state === 'passed' ? (
              <RiCheckLine size={16} aria-hidden />
            ) : (
              <RiCloseLine size={16} aria-hidden />
            )}
            <span>
              <RuleText text={check.title} />{' '}
              {check.count !== undefined && <small>{check.count}</small>}
              {check.failures.map(failure => (
                <span
                  key={`${failure.file}:${failure.line}:${failure.message}`}
                  className={styles.failure}
                >
                  <button
                    type="button"
                    aria-label={t('review.openFile', {
                      path: failure.file,
                    })}
                    onClick={() => onOpen(failure.file, failure.line)}
                  >
                    {failure.file}
                    {failure.line !== undefined && `:${failure.line}`}
                  </button>
                  : {failure.message}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {hasFailed && <p className={styles.fault}>{t('review.templateFault')}</p>}
    </section>
  );
}
