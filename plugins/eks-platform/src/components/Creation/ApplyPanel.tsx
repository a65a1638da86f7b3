import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { LifecycleView } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiExternalLinkLine } from '@remixicon/react';
import { toWebUrl } from '../../text/webUrl';
import { clusterTranslationRef } from '../translation';
import { CopyText } from '../Copy';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Panel } from '../Panel';
import { RuleText } from '../RuleText';
import styles from './Creation.module.css';

/** Properties of {@link ApplyPanel}. */
export interface ApplyPanelProps {
  apply?: LifecycleView['apply'];
  failed?: LifecycleView['report'];
}

/** Who has to apply, and how; or how to go on after an apply that failed. */
export function ApplyPanel(props: ApplyPanelProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { links } = useCluster().view;
  const { apply, failed } = props;
  const repository = toWebUrl(links.repository);
  const runUrl = toWebUrl(failed?.runUrl);
  const outside = { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <Panel title={t(failed ? 'apply.failedTitle' : 'apply.title')}>
      {failed && (
        <p className={styles.text}>
          {failed.error && <RuleText text={endSentence(failed.error)} />}{' '}
          {t('apply.nothingLost')}
        </p>
      )}
      {apply && <p className={styles.text}>{t(`apply.by.${apply.by}`)}</p>}
      {apply?.command && (
        <pre className={styles.command}>
          <CopyText text={apply.command} label={t('apply.copyCommand')} />
        </pre>
      )}
      {apply?.operatorsGroup && (
        <p className={styles.text}>
          {t('apply.operators')} <code>{apply.operatorsGroup}</code>
        </p>
      )}
      <div className={styles.buttons}>
        {runUrl && (
          <ButtonLink
            size="small"
            variant="primary"
            href={runUrl}
            iconStart={<RiExternalLinkLine />}
            {...outside}
          >
            {t('apply.openRun')}
          </ButtonLink>
        )}
        {repository && (
          <ButtonLink
            size="small"
            variant={runUrl ? 'secondary' : 'primary'}
            href={repository}
            iconStart={<RiExternalLinkLine />}
            {...outside}
          >
            {t('apply.openRepository')}
          </ButtonLink>
        )}
      </div>
    </Panel>
  );
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
