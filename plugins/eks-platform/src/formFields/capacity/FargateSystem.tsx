import { RiCheckLine, RiInformationLine } from '@remixicon/react';
import { useFormText } from '../parts';
import styles from './SystemField.module.css';

/** What it means that system pods run on Fargate. */
export function FargateSystem() {
  const { t } = useFormText();
  return (
    <ul className={styles.facts}>
      <li>
        <RiCheckLine size={16} aria-hidden /> {t('system.fargateGives')}
      </li>
      <li>
        <RiInformationLine size={16} aria-hidden /> {t('system.fargateLacks')}
      </li>
    </ul>
  );
}
