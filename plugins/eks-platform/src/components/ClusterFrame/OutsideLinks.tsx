import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useAsyncEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  RiBookReadLine,
  RiExternalLinkLine,
  RiFolderLine,
  RiGitRepositoryLine,
  RiLineChartLine,
} from '@remixicon/react';
import { toFluxUrl } from '../../text/clusterPages';
import { toWebUrl } from '../../text/webUrl';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import styles from './ClusterFrame.module.css';

/** Repository, Flux path, AWS console, Grafana and runbook; links that do not exist are left out. */
export function OutsideLinks() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { links } = useCluster().view;
  const { entity } = useAsyncEntity();
  const grafana = entity?.metadata.links?.find(({ title = '', url }) =>
    /grafana/i.test(`${title} ${url}`),
  );
  const shown = [
    ['repository', toWebUrl(links.repository), RiGitRepositoryLine],
    ['fluxPath', toFluxUrl(links), RiFolderLine],
    ['awsConsole', toWebUrl(links.awsConsole), RiExternalLinkLine],
    ['grafana', toWebUrl(grafana?.url), RiLineChartLine],
    ['runbook', toWebUrl(links.runbook), RiBookReadLine],
  ] as const;
  return (
    <>
      {shown.map(
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
              {t(`links.${name}`)}
            </Link>
          ),
      )}
    </>
  );
}
