import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { UpgradesView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { Glyph } from '../Glyph';
import styles from './Upgrades.module.css';

/** Add-ons of which EKS offers a newer version for the Kubernetes that runs. */
export function NewerVersions(props: { data: UpgradesView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { newer, version } = props.data;
  if (newer.length === 0) {
    return (
      <p className={styles.second}>{t('upgrades.noNewer', { version })}</p>
    );
  }
  return (
    <details className={styles.newer}>
      <summary>{t('upgrades.showNewer', { count: newer.length })}</summary>
      <ul>
        {newer.map(({ what, from, to }) => (
          <li key={what}>
            <Glyph state="notice" size={14} />
            <span>{what}</span>
            <span className={styles.second}>
              {t('upgrades.from', { from, to })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
