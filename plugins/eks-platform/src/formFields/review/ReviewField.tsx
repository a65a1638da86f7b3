import { Skeleton } from '@backstage/ui';
import { isError } from '@backstage/errors';
import { RiCheckLine, RiCloseLine, RiErrorWarningLine } from '@remixicon/react';
import { usePlatformForm } from '../answers/PlatformForm';
import { Findings, SmallButton, useFormText } from '../parts';
import { ChecksPanel } from './ChecksPanel';
import { FileBrowser } from './FileBrowser';
import { NextSteps } from './NextSteps';
import { ReviewCost } from './ReviewCost';
import { useOpenFile } from './useOpenFile';
import { usePreview } from './usePreview';
import styles from './ReviewField.module.css';

/** What Create will write, what was checked and what happens next. */
export function ReviewField() {
  const { answers, check } = usePlatformForm();
  const { value: preview, error, loading, retry } = usePreview(answers);
  const { t } = useFormText();
  const open = useOpenFile(preview, answers);

  if (error) {
    const isDenied = isError(error) && error.name === 'NotAllowedError';
    return (
      <div className={styles.review}>
        <p role="alert" className={styles.failed}>
          {isDenied
            ? t('review.denied')
            : t('review.failed', { reason: error.message })}{' '}
          {!isDenied && <SmallButton onPress={retry}>{t('retry')}</SmallButton>}
        </p>
        <Findings findings={check.result?.findings ?? []} boxed />
        <NextSteps />
      </div>
    );
  }
  if (!preview) {
    return (
      <div className={styles.review} role="status" aria-busy>
        <p className={styles.small}>{t('review.rendering')}</p>
        <Skeleton width="100%" height={420} />
      </div>
    );
  }

  const failed = preview.checks.filter(one => one.state === 'failed').length;
  const passed = preview.checks.length - failed;
  const errors = preview.findings.filter(one => one.level === 'error').length;
  const notes = preview.findings.length - errors;
  return (
    <div className={styles.review} aria-busy={loading}>
      <div className={styles.head}>
        <p className={styles.small}>{t('review.subtitle')}</p>
        <p className={styles.counts} role="status">
          <span>{t('review.files', { count: preview.files.length })}</span>
          {passed > 0 && (
            <span>
              <RiCheckLine size={16} aria-hidden data-state="passed" />
              {t('review.checksPassed', { count: passed })}
            </span>
          )}
          {failed > 0 && (
            <span data-state="failed">
              <RiCloseLine size={16} aria-hidden />
              {t('review.checksFailed', { count: failed })}
            </span>
          )}
          {errors > 0 && (
            <span data-state="failed">
              <RiErrorWarningLine size={16} aria-hidden />
              {t('review.toFix', { count: errors })}
            </span>
          )}
          {notes > 0 && (
            <span data-state="note">
              <RiErrorWarningLine size={16} aria-hidden />
              {t('review.notes', { count: notes })}
            </span>
          )}
        </p>
      </div>
      <div className={styles.columns}>
        {preview.files.length > 0 && (
          <FileBrowser preview={preview} open={open} />
        )}
        <div className={styles.side}>
          {preview.cost && <ReviewCost cost={preview.cost} />}
          <ChecksPanel
            preview={preview}
            onOpen={(path, line) => open.show({ path, line })}
          />
        </div>
      </div>
      <NextSteps />
    </div>
  );
}
