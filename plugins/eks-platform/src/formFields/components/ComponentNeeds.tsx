import type {
  ComponentChoice,
  ComponentState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiLinksLine } from '@remixicon/react';
import { usePlatformForm } from '../answers/PlatformForm';
import { useFormText } from '../parts';
import styles from './Components.module.css';

/** Which other component brought this one in, and which it brings itself. */
export function ComponentNeeds(props: {
  component: ComponentChoice;
  state?: ComponentState;
  isOn: boolean;
}) {
  const { component, state, isOn } = props;
  const { facts } = usePlatformForm();
  const { t } = useFormText();
  // What nobody is asked for comes along without a word.
  const brought = component.requires.flatMap(
    name =>
      facts?.components.find(other => other.name === name && other.ask.choice)
        ?.title ?? [],
  );
  return (
    <>
      {state?.neededBy && (
        <span className={styles.needs}>
          <RiLinksLine size={14} aria-hidden />
          {t('components.neededBy', { name: state.neededBy })}
        </span>
      )}
      {brought.length > 0 && (
        <span className={styles.needs}>
          <RiLinksLine size={14} aria-hidden />
          {t(isOn ? 'components.brings' : 'components.wouldBring', {
            names: brought.join(', '),
          })}
        </span>
      )}
    </>
  );
}
