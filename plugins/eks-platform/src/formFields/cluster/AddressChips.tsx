import { RiCloseLine, RiLock2Line } from '@remixicon/react';
import { useFormText } from '../parts';
import fieldStyles from '../parts/Field.module.css';
import styles from './AllowedCidrsField.module.css';

/** Addresses as chips: those of the account profile with a lock, the user's with a way to remove them. */
export function AddressChips(props: {
  fixed: readonly { cidr: string; what: string }[];
  own: readonly string[];
  onRemove(cidr: string): void;
}) {
  const { fixed, own, onRemove } = props;
  const { t } = useFormText();
  if (fixed.length + own.length === 0) {
    return null;
  }
  return (
    <ul className={styles.chips}>
      {fixed.map(entry => (
        <li key={entry.cidr} className={styles.chip}>
          {entry.what} <code>{entry.cidr}</code>
          <RiLock2Line size={14} aria-hidden />
          <span className={fieldStyles.spoken}>{t('endpoint.fixed')}</span>
        </li>
      ))}
      {own.map(cidr => (
        <li key={cidr} className={styles.chip}>
          <code>{cidr}</code>
          <button
            type="button"
            className={styles.remove}
            aria-label={t('endpoint.remove', { cidr })}
            onClick={() => onRemove(cidr)}
          >
            <RiCloseLine size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
