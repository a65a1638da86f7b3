import { useId, type ReactNode } from 'react';
import { getFindings, usePlatformForm } from '../answers/PlatformForm';
import { Field } from './Field';
import { useNumberDraft, type NumberAnswer } from './useNumberDraft';
import styles from './Field.module.css';

export interface NumberInputProps extends NumberAnswer {
  unit?: string;
  help?: ReactNode;
  isMine?: boolean;
  presetValue?: string;
  onReset?(): void;
}

/** A number with its label, its unit and what is wrong with it. */
export function NumberInput(props: NumberInputProps) {
  const { path, label, unit, isDecimal } = props;
  const form = usePlatformForm();
  const id = useId();
  const { text, type } = useNumberDraft(props);
  return (
    <Field
      id={id}
      label={label}
      help={props.help}
      isMine={props.isMine}
      presetValue={props.presetValue}
      onReset={props.onReset}
      findings={getFindings(form, path)}
    >
      {control => (
        <span className={styles.withUnit}>
          <input
            {...control}
            className={styles.input}
            inputMode={isDecimal ? 'decimal' : 'numeric'}
            autoComplete="off"
            value={text}
            onChange={event => type(event.target.value.trim())}
          />
          {unit && <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}
