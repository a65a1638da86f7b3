import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { clusterTranslationRef } from '../translation';
import { StatePage } from '../ClusterTab/StatePage';
import { RuleText } from '../RuleText';
import styles from './ComponentTab.module.css';

const EXAMPLE = `spec:
  dependsOn:
    - resource:default/my-cluster`;

/** The catalog names no cluster for the Component: says how to name one. */
export function ComponentWithoutCluster() {
  const { t } = useTranslationRef(clusterTranslationRef);
  return (
    <StatePage
      state="unknown"
      title={t('component.noCluster')}
      text={<RuleText text={t('component.noClusterText')} />}
    >
      <pre className={styles.command}>{EXAMPLE}</pre>
    </StatePage>
  );
}
