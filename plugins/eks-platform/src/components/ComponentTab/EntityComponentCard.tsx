import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Skeleton } from '@backstage/ui';
import { Link } from 'react-router-dom';
import { useComponentClusters } from '../../hooks/useComponentClusters';
import { clusterTranslationRef } from '../translation';
import { Panel } from '../Panel';
import tokens from '../theme/tokens.module.css';
import { CardLine } from './CardLine';
import styles from './ComponentTab.module.css';

/** The card of a Component's overview page: one sentence for each of its clusters. */
export function EntityComponentCard() {
  const { t } = useTranslationRef(clusterTranslationRef);
  const { entity } = useEntity();
  const toEntity = useEntityRefLink();
  const entityRef = stringifyEntityRef(entity);
  const { known, error } = useComponentClusters(entityRef);
  return (
    <div className={`${tokens.tokens} ${styles.tab}`}>
      <Panel
        title={t('component.card')}
        aside={
          <Link className={styles.link} to={`${toEntity(entityRef)}/cluster`}>
            {t('component.details')}
          </Link>
        }
      >
        {!known && !error && <Skeleton width="70%" height={16} />}
        {!known && error && (
          <p className={styles.quiet}>
            {t('component.failed')}: {error.message}
          </p>
        )}
        {known?.clusters.length === 0 && (
          <p className={styles.quiet}>{t('component.noCluster')}</p>
        )}
        {known && known.clusters.length > 0 && (
          <ul className={styles.list}>
            {known.clusters.map(cluster => (
              <CardLine
                key={
                  cluster.state === 'seen'
                    ? cluster.view.clusterEntityRef
                    : cluster.clusterEntityRef
                }
                cluster={cluster}
              />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
