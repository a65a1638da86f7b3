import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import {
  RiBookReadLine,
  RiClipboardLine,
  RiExternalLinkLine,
  RiGitRepositoryLine,
  RiKeyboardLine,
} from '@remixicon/react';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { AccessPopover } from './AccessPopover';
import { CopyText } from './CopyText';
import styles from './ClusterFrame.module.css';

/** Properties of {@link ClusterLinks}. */
export interface ClusterLinksProps {
  onCopySummary: () => void;
  onKeys: () => void;
}

/** The cluster ref and the ways out of this page; links that do not exist are left out. */
export function ClusterLinks(props: ClusterLinksProps) {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { view } = useCluster();
  const { account, region, name } = view.cluster;
  const { repository, awsConsole, runbook } = view.links;
  const outside = { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <div className={styles.links}>
      <CopyText
        text={`${account}/${region}/${name}`}
        shown={`${account} / ${region} / ${name}`}
        label={t('cluster.links.copyRef')}
      />
      {repository && (
        <Link href={repository} {...outside} className={styles.link}>
          <RiGitRepositoryLine size={14} aria-hidden />
          {t('cluster.links.repository')}
        </Link>
      )}
      {awsConsole && (
        <Link href={awsConsole} {...outside} className={styles.link}>
          <RiExternalLinkLine size={14} aria-hidden />
          {t('cluster.links.awsConsole')}
        </Link>
      )}
      {runbook && (
        <Link href={runbook} {...outside} className={styles.link}>
          <RiBookReadLine size={14} aria-hidden />
          {t('cluster.links.runbook')}
        </Link>
      )}
      <AccessPopover />
      <span className={styles.actions}>
        <Button
          variant="tertiary"
          size="small"
          iconStart={<RiKeyboardLine />}
          aria-label={t('cluster.keys.title')}
          onPress={props.onKeys}
        />
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiClipboardLine />}
          onPress={props.onCopySummary}
        >
          {t('cluster.links.copySummary')}
        </Button>
      </span>
    </div>
  );
}
