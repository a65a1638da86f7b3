import type { RefObject } from 'react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { useFormText } from '../parts';
import styles from './EksPage.module.css';

/** How many answers of this page Create would refuse, with the way to the first of them. */
export function ErrorSummary(props: {
  fields: readonly string[];
  root: RefObject<HTMLElement>;
}) {
  const form = usePlatformForm();
  const { t } = useFormText();
  // What is not answered yet is no fault until Next says that it is missing.
  const errors = props.fields
    .filter(
      field => form.isRefused || form.answers[field as 'name'] !== undefined,
    )
    .flatMap(field => getFindings(form, field))
    .filter(finding => finding.level === 'error');

  const focusFirst = () => {
    const invalid = props.root.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"]',
    );
    invalid?.focus();
    invalid?.scrollIntoView?.({ block: 'center' });
  };

  return (
    <p role="status" className={styles.summary}>
      {errors.length > 0 && (
        <button type="button" className={styles.fix} onClick={focusFirst}>
          {t('form.thingsToFix', { count: errors.length })}
        </button>
      )}
    </p>
  );
}
