import type { ReactNode } from 'react';
import { RiLock2Line } from '@remixicon/react';
import type { ControlProps } from './Field';
import styles from './Segmented.module.css';

export interface SegmentedOption<T extends string> {
  value: T;
  label: ReactNode;
  /** Why it may not be chosen. */
  locked?: string;
}

/** A few choices side by side; a radio group that looks like one control. */
export function Segmented<T extends string>(props: {
  control: ControlProps;
  options: readonly SegmentedOption<T>[];
  value: T | undefined;
  onChange(value: T): void;
}) {
  const { control, options, value, onChange } = props;
  const { id, ...aria } = control;
  return (
    <div
      // On the group, not on an option: a click on the field's label would choose that one.
      id={id}
      role="radiogroup"
      className={styles.group}
      data-many={options.length > 2 || undefined}
      {...aria}
    >
      {options.map(option => (
        <label
          key={option.value}
          className={styles.option}
          data-selected={option.value === value || undefined}
          data-locked={option.locked ? true : undefined}
          title={option.locked}
        >
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={Boolean(option.locked)}
            onChange={() => onChange(option.value)}
          />
          {option.locked && <RiLock2Line size={14} aria-hidden />}
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
