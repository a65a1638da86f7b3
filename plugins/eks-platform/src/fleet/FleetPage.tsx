import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Skeleton } from '@backstage/ui';
import { useMayCreate } from '../home/useMayCreate';
import { usePlatformFormLink } from '../home/usePlatformFormLink';
import { SmallButton } from '../formFields/parts';
import tokens from '../components/theme/tokens.module.css';
import { fleetTranslationRef } from './translation';
import { FleetContent } from './FleetContent';
import { FleetFreshness } from './FleetFreshness';
import { useFleet } from './useFleet';
import styles from './Fleet.module.css';

/** All clusters in one look, from memory: one that does not answer is one row. */
export function FleetPage() {
  const { t } = useTranslationRef(fleetTranslationRef);
  const { fleet, error, retry } = useFleet();
  const toForm = usePlatformFormLink();
  const mayCreate = useMayCreate();
  return (
    <main className={`${tokens.tokens} ${styles.page}`}>
      <div className={styles.top}>
        {fleet && <FleetFreshness fleet={fleet} error={error} />}
        {mayCreate && (
          <ButtonLink variant="primary" size="small" href={toForm()}>
            {t('create')}
          </ButtonLink>
        )}
      </div>
      {!fleet && !error && (
        <div role="status" aria-label={t('loading')}>
          <Skeleton height={78} />
          <div className={styles.charts}>
            <Skeleton height={220} />
            <Skeleton height={220} />
            <Skeleton height={220} />
          </div>
          <Skeleton height={320} />
        </div>
      )}
      {!fleet && error && (
        <p role="alert" className={styles.alone}>
          {t('failed', { reason: error.message })}{' '}
          <SmallButton onPress={retry}>{t('retry')}</SmallButton>
        </p>
      )}
      {fleet && <FleetContent fleet={fleet} />}
    </main>
  );
}
