import type { PropsWithChildren } from 'react';
import styles from './PoolEditor.module.css';

/** A choice that may be switched on beside others. */
export function Chip(
  props: PropsWithChildren<{
    isOn: boolean;
    note?: string;
    onChange(isOn: boolean): void;
  }>,
) {
  return (
    <label className={styles.chip} data-on={props.isOn || undefined}>
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={event => props.onChange(event.target.checked)}
      />
      <span>{props.children}</span>
      {props.note && <small>{props.note}</small>}
    </label>
  );
}
