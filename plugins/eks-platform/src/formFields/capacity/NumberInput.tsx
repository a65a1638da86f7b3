import { useEffect, useId, useState, type ReactNode } from 'react';
import styles from '../parts/Field.module.css';

/** A whole number with its label; what is no number is marked and not handed on. */
export function NumberInput(props: {
  label: string;
  value: number | undefined;
  min?: number;
  max?: number;
  help?: ReactNode;
  isInvalid?: boolean;
  onChange(value: number | undefined): void;
}) {
  const { label, value, min = 0, max, help, isInvalid, onChange } = props;
  const id = useId();
  const [text, setText] = useState(toText(value));
  useEffect(() => {
    setText(before => (toNumber(before) === value ? before : toText(value)));
  }, [value]);
  const isInRange = (number: number | undefined) =>
    number !== undefined &&
    number >= min &&
    (max === undefined || number <= max);
  const isFine = text === '' || isInRange(toNumber(text));
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        inputMode="numeric"
        value={text}
        aria-invalid={isInvalid || !isFine}
        aria-describedby={`${id}-help`}
        onChange={event => {
          const next = event.target.value.trim();
          setText(next);
          const number = toNumber(next);
          if (next === '' || isInRange(number)) {
            onChange(number);
          }
        }}
      />
      <span id={`${id}-help`} className={styles.help}>
        {help}
      </span>
    </div>
  );
}

function toText(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function toNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
