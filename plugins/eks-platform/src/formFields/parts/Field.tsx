import type { Finding } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { ReactNode } from 'react';
import { Findings } from './Findings';
import { SmallButton } from './SmallButton';
import { useFormText } from './useFormText';
import { YoursDot } from './YoursDot';
import styles from './Field.module.css';

/** What a control needs so that its label, help and errors are read with it. */
export interface ControlProps {
  id: string;
  'aria-labelledby': string;
  'aria-describedby': string;
  'aria-invalid': boolean;
}

export interface FieldProps {
  id: string;
  label: string;
  help?: ReactNode;
  isOptional?: boolean;
  isMine?: boolean;
  /** Shown with a way back when the answer is the user's. */
  presetValue?: string;
  /** The value to go back to follows from other answers, not from the preset. */
  isProposed?: boolean;
  onReset?(): void;
  findings?: readonly Finding[];
  /** Messages that the form itself found on Next. */
  messages?: readonly string[];
  children(control: ControlProps): ReactNode;
}

/** One answer: label, control, what it gives and costs, what is wrong. */
export function Field(props: FieldProps) {
  const { id, label, help, findings = [], messages = [] } = props;
  const { t } = useFormText();
  const said = new Set(findings.map(finding => finding.message));
  const others = messages.filter(message => !said.has(message));
  const isInvalid =
    others.length > 0 || findings.some(finding => finding.level === 'error');
  return (
    <div className={styles.field}>
      <label className={styles.label} id={`${id}-label`} htmlFor={id}>
        {label}
        {props.isOptional && (
          <span className={styles.optional}>{t('optional')}</span>
        )}
        {props.isMine && <YoursDot />}
      </label>
      {props.children({
        id,
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-help ${id}-findings`,
        'aria-invalid': isInvalid,
      })}
      <p className={styles.help} id={`${id}-help`}>
        {help}
      </p>
      {props.isMine && props.presetValue !== undefined && (
        <div className={styles.preset}>
          <SmallButton onPress={props.onReset}>
            {t(props.isProposed ? 'proposedValue' : 'presetValue', {
              value: props.presetValue,
            })}
          </SmallButton>
        </div>
      )}
      <Findings id={`${id}-findings`} findings={findings} messages={others} />
    </div>
  );
}
