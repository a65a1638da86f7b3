import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useMemo, useRef } from 'react';
import { PlatformFormContext } from '../answers/PlatformForm';
import type { PartialAnswers } from '../answers/presetAnswers';
import { CostPanel } from '../cost/CostPanel';
import { ErrorSummary } from './ErrorSummary';
import { PageFieldTemplate } from './PageFieldTemplate';
import { PageLayout } from './PageLayout';
import { PageNotes } from './PageNotes';
import { useFirstErrorFocus } from './useFirstErrorFocus';
import { usePageArrival } from './usePageArrival';
import { usePlatformPage } from './usePlatformPage';
import { useUnclippedAncestors } from './useUnclippedAncestors';
import styles from './EksPage.module.css';

/**
 * A page of the form: the stock object field in our layout, beside it what the answers cost.
 *
 * It stands on the page object, so its data are the answers of all pages and it may change those of later pages.
 */
export function EksPage(props: FieldExtensionComponentProps<PartialAnswers>) {
  const { registry, schema, uiSchema } = props;
  // What is missing is said of the page, what is wrong of its fields.
  const refused = JSON.stringify([
    props.rawErrors ?? [],
    props.errorSchema ?? {},
  ]);
  const isRefused = refused !== '[[],{}]';
  const page = usePlatformPage(props, { isRefused });
  const root = useRef<HTMLDivElement>(null);
  useUnclippedAncestors(root);
  usePageArrival(root);
  useFirstErrorFocus(root, {
    refused: isRefused ? refused : undefined,
    isSettled: page.form.check.status !== 'updating',
  });

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
    <PlatformFormContext.Provider value={page.form}>
      <div ref={root} className={styles.container}>
        <PageNotes page={page} />
        <div
          className={styles.page}
          data-wide={isWide || undefined}
          // Without its facts the form would offer what nobody can choose.
          hidden={page.facts.error && !page.facts.value ? true : undefined}
        >
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
