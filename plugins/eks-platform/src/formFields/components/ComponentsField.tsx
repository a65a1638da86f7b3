import { Skeleton } from '@backstage/ui';
import { usePlatformForm } from '../answers/PlatformForm';
import type { PlatformFieldProps } from '../fieldProps';
import { useFormText } from '../parts';
import { ComponentRow } from './ComponentRow';
import { listComponents, type ComponentPage } from './componentPage';
import styles from './Components.module.css';

const SKELETON_HEIGHT = 200;

/** Components that a page asks for, by group: all of it comes from the library, nothing from here. */
export function ComponentsField(props: PlatformFieldProps) {
  const { facts, check } = usePlatformForm();
  const { t } = useFormText();
  const page = props.uiSchema?.['ui:options']?.page as ComponentPage;
  if (!facts) {
    return <Skeleton width="100%" height={SKELETON_HEIGHT} />;
  }
  const states = check.result?.derived.components;
  // One that cannot be chosen and does not say what is missing is of no use here.
  const shown = listComponents(facts, page).filter(component => {
    const state = states?.[component.name];
    return !state || state.offered || state.whenHint || component.whenHint;
  });
  const groups = [...new Set(shown.map(component => component.ask.group))];
  if (shown.length === 0) {
    return page === 'ingress' ? null : <p>{t('components.none')}</p>;
  }
  return (
    <div className={styles.groups}>
      {groups.map(group => (
        <section
          key={group}
          aria-label={group}
          className={groups.length > 1 ? styles.section : undefined}
        >
          {groups.length > 1 && <h3 className={styles.group}>{group}</h3>}
          <ul className={styles.list}>
            {shown
              .filter(component => component.ask.group === group)
              .map(component => (
                <ComponentRow
                  key={component.name}
                  component={component}
                  state={states?.[component.name]}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
