import { Switch } from '@backstage/ui';
import type {
  ComponentChoice,
  ComponentState,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiLock2Line } from '@remixicon/react';
import { useEffect, useId, useState } from 'react';
import {
  getFindings,
  useAnswer,
  usePlatformForm,
} from '../answers/PlatformForm';
import { Findings, SmallButton, useFormText, YoursDot } from '../parts';
import { ComponentCost } from './ComponentCost';
import { ComponentNeeds } from './ComponentNeeds';
import { ParameterField } from './ParameterField';
import styles from './Components.module.css';

/** So few settings need no unfolding. */
const FEW = 2;

/** A component of the library: switch, what it gives, what it adds per hour and, once it is on, its settings. */
export function ComponentRow(props: {
  component: ComponentChoice;
  state?: ComponentState;
}) {
  const { component, state } = props;
  const { name, title, ask } = component;
  const path = `components.${name}`;
  const form = usePlatformForm();
  const enabled = useAnswer<boolean>(`${path}.enabled`);
  const { t } = useFormText();
  const id = useId();

  const isLocked = state?.offered === false;
  const isBrought = Boolean(state?.neededBy);
  const isWanted = enabled.value ?? ask.default;
  const isOn = !isLocked && (isWanted || isBrought || !ask.choice);
  const findings = getFindings(form, path);
  const hasErrors = findings.some(finding => finding.level === 'error');
  const shown = component.parameters.filter(
    parameter => !state?.hidden.includes(parameter.name),
  );
  const mine = shown.filter(parameter =>
    form.answers.edited?.some(edited =>
      edited.startsWith(`${path}.parameters.${parameter.name}`),
    ),
  ).length;
  const [isOpen, setOpen] = useState(shown.length <= FEW || !ask.choice);
  useEffect(() => {
    if (hasErrors) {
      setOpen(true);
    }
  }, [hasErrors]);

  const others = findings.filter(
    finding =>
      !isOn ||
      !isOpen ||
      !shown.some(parameter =>
        finding.field.startsWith(`${path}.parameters.${parameter.name}`),
      ),
  );
  return (
    <li
      className={styles.row}
      data-on={isOn || undefined}
      data-locked={isLocked || undefined}
    >
      <div className={styles.head}>
        <span className={styles.title}>
          {ask.choice ? (
            <Switch
              label={title}
              isSelected={isOn}
              isDisabled={isLocked || (isBrought && !isWanted)}
              aria-describedby={`${id}-about`}
              onChange={on => {
                enabled.change(on);
                setOpen(on || shown.length <= FEW);
              }}
            />
          ) : (
            <strong>{title}</strong>
          )}
          {enabled.isMine && <YoursDot />}
          {component.version && isOn && <small>{component.version}</small>}
        </span>
        <ComponentCost state={state} />
      </div>
      <div id={`${id}-about`} className={styles.about}>
        <span>{component.description}.</span>
        {isLocked && (
          <span className={styles.lock}>
            <RiLock2Line size={14} aria-hidden />
            {t('components.needs', {
              names: state?.whenHint ?? component.whenHint ?? '–',
            })}
          </span>
        )}
        <ComponentNeeds component={component} state={state} isOn={isOn} />
        {isOn && state?.notCounted && (
          <span>{t('components.notCounted', { what: state.notCounted })}</span>
        )}
      </div>
      <Findings findings={others} />
      {isOn && shown.length > 0 && (
        <>
          {shown.length > FEW && ask.choice && (
            <SmallButton
              variant="tertiary"
              aria-expanded={isOpen}
              aria-label={t(
                isOpen ? 'components.foldOf' : 'components.unfoldOf',
                { title },
              )}
              onPress={() => setOpen(!isOpen)}
            >
              {isOpen
                ? t('components.fold')
                : t('components.unfold', { count: shown.length })}
              {mine > 0 && ` · ${t('components.mine', { count: mine })}`}
            </SmallButton>
          )}
          {isOpen && (
            <div className={styles.settings}>
              {shown.map(parameter => (
                <ParameterField
                  key={parameter.name}
                  path={`${path}.parameters.${parameter.name}`}
                  definition={parameter}
                />
              ))}
            </div>
          )}
        </>
      )}
    </li>
  );
}
