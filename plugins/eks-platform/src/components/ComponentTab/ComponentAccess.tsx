import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ComponentView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { CopyText } from '../Copy';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './ComponentTab.module.css';

/** How a person gets into the cluster with their own tools. */
export function ComponentAccess(props: { view: ComponentView }) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { kubeconfig, endpointNote } = props.view.access;
  return (
    <Panel title={t('access.title')}>
      <p className={styles.quiet}>{t('access.command')}</p>
      <pre className={styles.command}>
        <CopyText text={kubeconfig} label={t('access.copy')} />
      </pre>
      <p className={styles.quiet}>
        <RuleText text={endpointNote} />
      </p>
    </Panel>
  );
}
