import type { RefObject } from 'react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { isOnPage, type ComponentPage } from '../components/componentPage';
import { useFormText } from '../parts';
import { focusFirstError } from './focusFirstError';
import styles from './EksPage.module.css';

/** Answers that no preset gives. */
const ASKED = ['name', 'owner', 'repoUrl', 'account'];

/** How many answers of this page Create would refuse, with the way to the first of them. */
export function ErrorSummary(props: {
  fields: readonly string[];
  page?: ComponentPage;
  root: RefObject<HTMLElement>;
}) {
  const form = usePlatformForm();
  const { t } = useFormText();
  // What is not answered yet is no fault until Next says that it is missing.
  const errors = props.fields
    .filter(
      field =>
        form.isRefused ||
        form.answers[field as 'name'] !== undefined ||
        !ASKED.includes(field),
    )
    // The repository follows the name; while that is missing it is no fault of its own.
    .filter(field => field !== 'repoUrl' || form.answers.repoUrl)
    .flatMap(field => getFindings(form, field))
    .filter(
      finding =>
        finding.level === 'error' &&
        isOnPage(finding.field, props.page, form.facts),
    );

  return (
    <p role="status" className={styles.summary}>
      {errors.length > 0 && (
        <button
          type="button"
          className={styles.fix}
          onClick={() => focusFirstError(props.root.current)}
        >
          {t('thingsToFix', { count: errors.length })}
        </button>
      )}
    </p>
  );
}
