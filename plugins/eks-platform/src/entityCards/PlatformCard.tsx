import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Skeleton } from '@backstage/ui';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { PerHour } from '../components/Amount';
import { Glyph } from '../components/Glyph';
import { RuleText } from '../components/RuleText';
import { useFleet } from '../fleet/useFleet';
import { sortClusters } from '../home/sortClusters';
import { CLUSTER_GLYPHS, getHeadline } from '../text/clusterStates';
import { getErrorMessage } from '../text/errorMessage';
import { formatPerHour } from '../text/money';
import { sumPerHour } from '../text/sumPerHour';
import { fleetTranslationRef } from '../fleet/translation';
import { entityCardTranslationRef, type CardText } from './translation';
import { EntityCard } from './EntityCard';
import { useClusterTabLink } from './useClusterTabLink';
import styles from './EntityCards.module.css';

/** The clusters of a system, worst first, with what they cost together. */
export function PlatformCard() {
  const { t } = useTranslationRef(entityCardTranslationRef);
  const system = stringifyEntityRef(useEntity().entity);
  const { fleet, error, retry } = useFleet();
  const rows = sortClusters(
    (fleet?.rows ?? []).filter(row => row.system === system),
  );
  return (
    <EntityCard
      title={t('platform.title')}
      aside={rows.length > 0 && describeSum(rows, t)}
    >
      {!fleet && !error && (
        <div role="status" aria-label={t('loading')}>
          <Skeleton height={48} />
        </div>
      )}
      {!fleet && error && (
        <div role="alert" className={styles.failed}>
          {t('failed', { reason: getErrorMessage(error) })}{' '}
          <Button variant="secondary" size="small" onPress={retry}>
            {t('retry')}
          </Button>
        </div>
      )}
      {fleet && rows.length === 0 && (
        <p className={styles.second}>{t('platform.none')}</p>
      )}
      <ul className={styles.lines}>
        {rows.map(row => (
          <ClusterLine key={row.entityRef} row={row} />
        ))}
      </ul>
    </EntityCard>
  );
}

function ClusterLine(props: { row: FleetRow }) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const toTab = useClusterTabLink();
  const { row } = props;
  const { text } = getHeadline(row);
  return (
    <li>
      <Glyph state={CLUSTER_GLYPHS[row.state]} size={16} decorative />
      <span>
        <Link to={toTab(row.entityRef)}>{row.name}</Link>{' '}
        {t(`state.${row.state}`)}
        {text && (
          <span className={styles.second}>
            {' '}
            <RuleText text={text} />
          </span>
        )}
      </span>
      <span>
        {row.snapshot ? (
          <PerHour quantity={row.snapshot.perHour} compact />
        ) : (
          '–'
        )}
      </span>
    </li>
  );
}

/** A cluster that is not known makes the sum a lower bound, and is named. */
function describeSum(rows: readonly FleetRow[], t: CardText): string {
  const existing = rows.filter(({ state }) => state !== 'not-applied');
  const unknown = existing.filter(
    ({ snapshot }) => !snapshot || snapshot.perHour.bound === 'unknown',
  );
  const sum = sumPerHour(
    existing.map(
      ({ snapshot }) =>
        snapshot?.perHour ?? {
          bound: 'unknown',
          unit: 'USD/h',
          source: '',
          reason: '',
        },
    ),
  );
  const words = sum
    ? t('platform.sum', { perHour: formatPerHour(sum) ?? '–' })
    : t('platform.sumUnknown');
  return unknown.length > 0
    ? `${words}, ${t('platform.without', {
        names: unknown.map(({ name }) => name).join(', '),
      })}`
    : words;
}
