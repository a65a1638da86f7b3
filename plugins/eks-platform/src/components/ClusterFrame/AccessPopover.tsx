import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { RiKey2Line } from '@remixicon/react';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { CopyText } from '../Copy';
import { RuleText } from '../RuleText';
import tokens from '../theme/tokens.module.css';
import { EntryRoles } from './EntryRoles';
import { OwnAddress } from './OwnAddress';
import { OwnPermissions } from './OwnPermissions';
import styles from './ClusterFrame.module.css';

/** How a person gets to the cluster with their own tools: command, roles, address; and what they may do here. */
export function AccessPopover() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { kubeconfig, endpointNote } = useCluster().view.access;
  return (
    <DialogTrigger>
      <Button variant="tertiary" size="small" className={styles.linkButton}>
        <RiKey2Line size={14} aria-hidden />
        {t('access.title')}
      </Button>
      <Popover>
        <div className={`${tokens.tokens} ${styles.popover}`}>
          <h3 className={styles.popoverTitle}>{t('access.title')}</h3>
          <p className={styles.popoverText}>{t('access.command')}</p>
          <pre className={styles.command}>
            <CopyText text={kubeconfig} label={t('access.copy')} />
          </pre>
          <p className={styles.popoverText}>
            <RuleText text={endpointNote} />
          </p>
          <OwnAddress />
          <EntryRoles />
          <OwnPermissions />
        </div>
      </Popover>
    </DialogTrigger>
  );
}
