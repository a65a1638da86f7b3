import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  eksPlatformClusterReconcilePermission,
  eksPlatformClusterSuspendPermission,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { RuleText } from '../RuleText';
import styles from './ClusterFrame.module.css';

/** What the policy of this portal lets the reader do with the cluster. */
export function OwnPermissions() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { entityRef: resourceRef, delivery } = useCluster().view;
  const reconcile = usePermission({
    permission: eksPlatformClusterReconcilePermission,
    resourceRef,
  });
  const suspend = usePermission({
    permission: eksPlatformClusterSuspendPermission,
    resourceRef,
  });
  const verbs = [
    ['read', true],
    ['reconcile', reconcile.allowed],
    ['suspend', suspend.allowed],
  ] as const;
  return (
    <>
      <h4 className={styles.popoverHead}>{t('access.here')}</h4>
      <ul className={styles.rights}>
        {verbs.map(([verb, allowed]) => (
          <li key={verb}>
            <Glyph state={allowed ? 'ok' : 'denied'} size={14} />
            {t(`access.${verb}`)}
          </li>
        ))}
      </ul>
      {delivery.data?.writes === false && (
        <p className={styles.popoverText}>
          <RuleText text={t('access.noOperator')} />
        </p>
      )}
    </>
  );
}
