import { Skeleton } from '@backstage/ui';
import { RiLock2Line } from '@remixicon/react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SmallButton } from '../formFields/parts';
import { useFleet } from '../fleet/useFleet';
import { entityName } from '../text/entityName';
import tokens from '../components/theme/tokens.module.css';
import { homeTranslationRef } from './translation';
import { ClusterRow } from './ClusterRow';
import { useCatalogLink } from './usePlaces';
import { sortClusters } from './sortClusters';
import { usePlatformFormLink } from './usePlatformFormLink';
import { useMayCreate } from './useMayCreate';
import styles from './Home.module.css';

const ELSEWHERE = 3;

/** Clusters of the user's groups, worst first. */
export function MyClusters() {
  const { fleet, error, retry } = useFleet();
  const clusters = fleet?.rows;
  const { t } = useTranslationRef(homeTranslationRef);
  const toForm = usePlatformFormLink();
  const mayCreate = useMayCreate();
  const mine = sortClusters((clusters ?? []).filter(one => one.ownedByMe));
  const owners = [...new Set(mine.flatMap(one => one.owner ?? []))].map(
    entityName,
  );
  return (
    <Card title={t('clusters.mine')} aside={owners.join(', ')}>
      {!clusters && !error && (
        <div
          className={styles.body}
          role="status"
          aria-label={t('clusters.loading')}
        >
          <Skeleton height={48} />
        </div>
      )}
      {error && !clusters && (
        <p role="alert" className={styles.body}>
          {t('clusters.failed', { reason: error.message })}{' '}
          <SmallButton onPress={retry}>{t('clusters.retry')}</SmallButton>
        </p>
      )}
      {fleet?.warning && (
        <p role="status" className={styles.foot}>
          {t('clusters.notUpdated', { reason: fleet.warning })}
        </p>
      )}
      {error && clusters && (
        <p role="status" className={styles.foot}>
          {t('clusters.notUpdated', { reason: error.message })}
        </p>
      )}
      {clusters && mine.length === 0 && (
        <p className={styles.body}>
          {t('clusters.empty')}{' '}
          {mayCreate && (
            <>
              <Link to={toForm()}>{t('clusters.emptyCreate')}</Link>{' '}
              {t('clusters.emptyHint')}
            </>
          )}
        </p>
      )}
      <ul className={styles.list}>
        {mine.map(cluster => (
          <ClusterRow key={cluster.entityRef} row={cluster} />
        ))}
      </ul>
    </Card>
  );
}

/** The worst clusters of other groups; nothing at all when there are none. */
export function ElsewhereClusters() {
  const { fleet } = useFleet();
  const { t } = useTranslationRef(homeTranslationRef);
  const toCatalog = useCatalogLink();
  const others = sortClusters(
    (fleet?.rows ?? []).filter(one => !one.ownedByMe),
  );
  if (others.length === 0) {
    return null;
  }
  const readable = others.filter(one => one.state !== 'no-access');
  const denied = others.filter(one => one.state === 'no-access');
  const hidden = readable.length - ELSEWHERE;
  return (
    <Card
      title={t('clusters.elsewhere')}
      aside={
        toCatalog && <Link to={toCatalog}>{t('clusters.openCatalog')}</Link>
      }
    >
      <ul className={styles.list}>
        {readable.slice(0, ELSEWHERE).map(cluster => (
          <ClusterRow key={cluster.entityRef} row={cluster} />
        ))}
      </ul>
      {(denied.length > 0 || hidden > 0) && (
        <p className={styles.foot}>
          {hidden > 0 && (
            <span>{t('clusters.andMore', { count: hidden })}</span>
          )}
          {denied.map(cluster => (
            <span key={cluster.entityRef}>
              <RiLock2Line size={14} aria-hidden />
              {t('clusters.belongsTo', {
                name: cluster.name,
                owner: entityName(cluster.owner ?? '–'),
              })}
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}

/** A card of the home page. */
export function Card(props: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      className={`${tokens.tokens} ${styles.card}`}
      aria-label={props.title}
    >
      <header className={styles.head}>
        <h2>{props.title}</h2>
        <span>{props.aside}</span>
      </header>
      {props.children}
    </section>
  );
}
