import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useEffect, useMemo, useRef } from 'react';
import { changeAnswers } from '../answers/changeAnswers';
import { withoutDraft, type Draft } from '../answers/drafts';
import { fillAnswers } from '../answers/fillAnswers';
import {
  PlatformFormContext,
  type PlatformForm,
} from '../answers/PlatformForm';
import {
  findAccount,
  getPresetAnswers,
  type PartialAnswers,
} from '../answers/presetAnswers';
import { useClonedAnswers } from '../answers/useClonedAnswers';
import { useFormFacts } from '../answers/useFormFacts';
import { usePlatformCheck } from '../answers/usePlatformCheck';
import { CostPanel } from '../cost/CostPanel';
import { useContactEmail } from '../ingress/useContactEmail';
import { SmallButton, useFormText } from '../parts';
import { ErrorSummary } from './ErrorSummary';
import { PageFieldTemplate } from './PageFieldTemplate';
import { PageLayout } from './PageLayout';
import { useFirstErrorFocus } from './useFirstErrorFocus';
import { usePageArrival } from './usePageArrival';
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
  usePageArrival(root);

  const contact = useContactEmail(answers.owner);
  const preset = useMemo(() => {
    const derived = check.result?.derived;
    return getPresetAnswers({ facts, answers, derived, contact });
  }, [facts, answers, check.result, contact]);

  // Several changes of one event build on each other, before the form has rendered the first.
  const latest = useRef(answers);
  latest.current = answers;
  const write = (next: PartialAnswers) => {
    latest.current = next;
    onChange(next);
  };
  const clone = useClonedAnswers(answers);
  // Whether the copied answers are in the form already.
  const isTaken = useRef(false);
  const cloned = clone.answers;
  const filled = useMemo(() => {
    if (clone.isLoading) {
      return {};
    }
    // Copied answers come first: what they leave open is filled around them.
    return cloned && !isTaken.current
      ? { ...cloned, edited: cloned.edited }
      : fillAnswers({ answers, preset, facts });
  }, [answers, preset, facts, clone.isLoading, cloned]);
  useEffect(() => {
    isTaken.current = isTaken.current || Boolean(cloned);
    if (Object.keys(filled).length > 0) {
      write({ ...latest.current, ...filled });
    }
    // `onChange` is new on every render of the form.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [filled]);

  // What is missing is said of the page, what is wrong of its fields.
  const refused = JSON.stringify([
    props.rawErrors ?? [],
    props.errorSchema ?? {},
  ]);
  const isRefused = refused !== '[[],{}]';
  useFirstErrorFocus(root, {
    refused: isRefused ? refused : undefined,
    isSettled: check.status !== 'updating',
  });

  const form = useMemo((): PlatformForm => {
    const now = () => latest.current;
    return {
      answers,
      preset,
      facts,
      account: findAccount(facts, answers),
      check,
      isRefused,
      change: changes =>
        write(changeAnswers({ answers: now(), preset, changes })),
      keepDraft: (path: string, draft: Draft | undefined) => {
        const drafts = draft
          ? { ...now().drafts, [path]: draft }
          : withoutDraft(now().drafts, other => other === path);
        write({ ...now(), drafts });
      },
      changeDrafts: change => write({ ...now(), drafts: change(now().drafts) }),
      restore: before =>
        write({
          ...Object.fromEntries(
            Object.keys(now()).map(key => [key, undefined]),
          ),
          ...before,
        }),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answers, preset, facts, check, isRefused, onChange]);

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
        {(clone.isLoading || clone.error) && (
          <p role="status" className={styles.summary}>
            {clone.error
              ? t('form.cloneFailed', {
                  name: clone.name ?? '',
                  reason: clone.error.message,
                })
              : t('form.cloning', { name: clone.name ?? '' })}
          </p>
        )}
        <div className={styles.page} data-wide={isWide || undefined}>
          <div>
            <ObjectField {...(props as any)} uiSchema={childUi} />
            <ErrorSummary
              fields={Object.keys(schema.properties ?? {})}
              page={childUi.components?.['ui:options']?.page}
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
