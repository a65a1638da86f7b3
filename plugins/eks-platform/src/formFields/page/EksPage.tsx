import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useEffect, useMemo, useRef } from 'react';
import { changeAnswers, fillRequired } from '../answers/changeAnswers';
import { PlatformFormContext } from '../answers/PlatformForm';
import {
  findAccount,
  getPresetAnswers,
  type PartialAnswers,
} from '../answers/presetAnswers';
import { useFormFacts } from '../answers/useFormFacts';
import { usePlatformCheck } from '../answers/usePlatformCheck';
import { CostPanel } from '../cost/CostPanel';
import { SmallButton, useFormText } from '../parts';
import { ErrorSummary } from './ErrorSummary';
import { PageFieldTemplate } from './PageFieldTemplate';
import { PageLayout } from './PageLayout';
import { useFirstErrorFocus } from './useFirstErrorFocus';
import { useUnclippedAncestors } from './useUnclippedAncestors';
import styles from './EksPage.module.css';

/**
 * A page of the form: the stock object field in our layout, beside it what the answers cost.
 *
 * It stands on the page object, so its data are the answers of all pages and it may change those of later pages.
 */
export function EksPage(props: FieldExtensionComponentProps<PartialAnswers>) {
  const { registry, onChange, schema, uiSchema } = props;
  const answers = useMemo(() => props.formData ?? {}, [props.formData]);
  const { t } = useFormText();
  const { value: facts, error, retry } = useFormFacts();
  const check = usePlatformCheck(answers);
  const root = useRef<HTMLDivElement>(null);
  useUnclippedAncestors(root);

  const missing = useMemo(() => fillRequired(answers, facts), [answers, facts]);
  useEffect(() => {
    if (Object.keys(missing).length > 0) {
      onChange({ ...answers, ...missing });
    }
    // `onChange` is new on every render of the form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [missing]);

  // What is missing is said of the page, what is wrong of its fields.
  const refused = JSON.stringify([
    props.rawErrors ?? [],
    props.errorSchema ?? {},
  ]);
  const isRefused = refused !== '[[],{}]';
  useFirstErrorFocus(root, isRefused ? refused : undefined);

  const form = useMemo(() => {
    const derived = check.result?.derived;
    const preset = getPresetAnswers({ facts, answers, derived });
    return {
      answers,
      preset,
      facts,
      account: findAccount(facts, answers),
      check,
      isRefused,
      change: (changes: Record<string, unknown>) =>
        onChange(changeAnswers({ answers, preset, changes, facts })),
      fill: (filled: PartialAnswers) => onChange({ ...answers, ...filled }),
    };
  }, [answers, facts, check, isRefused, onChange]);

  const childUi = useMemo(() => {
    // Left in place, the page would render itself again.
    const { 'ui:field': _own, ...ui } = uiSchema as Record<string, any>;
    ui['ui:ObjectFieldTemplate'] = PageLayout;
    for (const name of Object.keys(schema.properties ?? {})) {
      ui[name] = {
        ...ui[name],
        'ui:FieldTemplate': PageFieldTemplate,
        'ui:hideError': false,
      };
    }
    return ui;
  }, [schema, uiSchema]);

  const { ObjectField } = registry.fields;
  const isWide = uiSchema['ui:options']?.wide === true;
  return (
    <PlatformFormContext.Provider value={form}>
      <div ref={root} className={styles.container}>
        {error && (
          <p role="alert" className={styles.summary}>
            {t('form.factsFailed', { reason: error.message })}{' '}
            <SmallButton onPress={retry}>{t('form.retry')}</SmallButton>
          </p>
        )}
        <div className={styles.page} data-wide={isWide || undefined}>
          <div>
            <ObjectField {...(props as any)} uiSchema={childUi} />
            <ErrorSummary
              fields={Object.keys(schema.properties ?? {})}
              root={root}
            />
          </div>
          {!isWide && (
            <aside className={styles.aside}>
              <CostPanel />
            </aside>
          )}
        </div>
      </div>
    </PlatformFormContext.Provider>
  );
}
