import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  RiBookReadLine,
  RiExternalLinkLine,
  RiGitRepositoryLine,
} from '@remixicon/react';
import { toWebUrl } from '../../text/webUrl';
import { eksPlatformTranslationRef } from '../../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import styles from './ClusterFrame.module.css';

/** Repository, AWS console and runbook; links that do not exist are left out. */
export function OutsideLinks() {
  const { t } = useTranslationRef(eksPlatformTranslationRef);
  const { repository, awsConsole, runbook } = useCluster().view.links;
  const links = [
    ['repository', toWebUrl(repository), RiGitRepositoryLine],
    ['awsConsole', toWebUrl(awsConsole), RiExternalLinkLine],
    ['runbook', toWebUrl(runbook), RiBookReadLine],
  ] as const;
  return (
    <>
      {links.map(
        ([name, href, Icon]) =>
          href && (
            <Link
              key={name}
              href={href}
              target="_blank"
              rel="noopener noreferrer"
              className={styles.link}
            >
              <Icon size={14} aria-hidden />
              {t(`cluster.links.${name}`)}
            </Link>
          ),
      )}
    </>
  );
}
