import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useAsyncEntity } from '@backstage/plugin-catalog-react';
import { RiExternalLinkLine } from '@remixicon/react';
import { useState } from 'react';
import { listLinks, type ClusterPageLink } from '../../text/clusterPages';
import { clusterTranslationRef } from '../translation';
import { useCluster } from '../ClusterTab/ClusterContext';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import styles from './EverywhereLinks.module.css';

const SHOWN = 8;

/** Ways out: pages that the entity names, consoles of AWS, and what answers under the cluster's own hosts. */
export function EverywhereLinks() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { view } = useCluster();
  const { entity } = useAsyncEntity();
  const [isWhole, setWhole] = useState(false);
  const { pages, hosts } = listLinks(view, entity?.metadata.links ?? []);
  const shown = isWhole ? hosts : hosts.slice(0, SHOWN);
  const hidden = hosts.length - SHOWN;
  if (pages.length + hosts.length === 0) {
    return null;
  }
  const titleOf = ({ name, title }: ClusterPageLink) =>
    name ? t(`pages.${name}`) : title;
  return (
    <Panel title={t('pages.title')}>
      <ul className={styles.pages}>
        {pages.map(page => (
          <li key={page.href}>
            <a href={page.href} target="_blank" rel="noopener noreferrer">
              {titleOf(page)}
              <RiExternalLinkLine size={12} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
      {hosts.length > 0 && (
        <>
          <h4 className={styles.head}>{t('pages.hosts')}</h4>
          <ul className={styles.hosts}>
            {shown.map(({ href, host, state }) => (
              <li key={href}>
                <Glyph state={state} size={14} />
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {host}
                </a>
              </li>
            ))}
          </ul>
          {hidden > 0 && (
            <Button
              variant="tertiary"
              size="small"
              className={styles.more}
              onPress={() => setWhole(!isWhole)}
            >
              {isWhole ? t('hurt.fewer') : t('hurt.more', { count: hidden })}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
