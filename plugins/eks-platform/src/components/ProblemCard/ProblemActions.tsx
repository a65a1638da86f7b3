import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link } from '@backstage/ui';
import type { Problem } from '@eks-platform/backstage-plugin-eks-platform-common';
import { RiBookReadLine, RiGitRepositoryLine } from '@remixicon/react';
import { toFileUrl, toRunbookUrl } from '../../text/problemUrls';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { toTabPath } from '../ClusterTab/tabPaths';
import { FluxButton } from '../FluxButton';
import { RuleText } from '../RuleText';
import styles from './ProblemCard.module.css';

/** Properties of {@link ProblemActions}. */
export interface ProblemActionsProps {
  problem: Problem;
  isOpen: boolean;
  hideTarget?: boolean;
}

/** What to do, and the ways to it: the file in the repository, the place in the tab, the runbook. */
export function ProblemActions(props: ProblemActionsProps) {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view, base } = useCluster();
  const { problem, isOpen } = props;
  const fileUrl = toFileUrl(problem, view.links);
  const runbookUrl = toRunbookUrl(problem, view.links);
  const fileName = problem.file?.path.split('/').pop() ?? '';
  const showTarget = !props.hideTarget && problem.target.tab !== 'overview';
  const outside = { target: '_blank', rel: 'noopener noreferrer' };
  return (
    <div className={styles.do}>
      <p className={styles.next}>
        <span aria-hidden>→</span>
        <span>
          <RuleText text={problem.next} />
        </span>
      </p>
      <div className={styles.buttons}>
        {problem.action && (
          <FluxButton {...problem.action} primary={isOpen} named />
        )}
        {isOpen && fileUrl && (
          <ButtonLink
            size="small"
            variant={problem.action ? 'secondary' : 'primary'}
            href={fileUrl}
            iconStart={<RiGitRepositoryLine />}
            {...outside}
          >
            {t('problems.openFile', { file: fileName })}
          </ButtonLink>
        )}
        {showTarget && (
          <ButtonLink
            size="small"
            variant="secondary"
            href={toTabPath(base, problem.target)}
          >
            {t('problems.showIn', {
              tab: t(`tab.${problem.target.tab}`),
            })}
          </ButtonLink>
        )}
        {isOpen && runbookUrl && (
          <Link href={runbookUrl} className={styles.runbook} {...outside}>
            <RiBookReadLine size={14} aria-hidden />
            {t('links.runbook')}
          </Link>
        )}
        {isOpen && problem.clearsIn && (
          <span className={styles.clears}>
            {t('problems.clears')} <RuleText text={problem.clearsIn} />
          </span>
        )}
      </div>
    </div>
  );
}
