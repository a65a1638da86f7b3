import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { FleetRow } from '@eks-platform/backstage-plugin-eks-platform-common';
import { useNow } from '../hooks/useNow';
import { formatDate } from '../text/time';
import { fleetTranslationRef } from './translation';
import { ChartCard } from './ChartCard';
import { supportByVersion, type VersionSupport } from './supportByVersion';
import styles from './Fleet.module.css';

const HOUR_MS = 3_600_000;

/** How long each version in use is supported; a bar filters the list. */
export function SupportChart(props: {
  rows: FleetRow[];
  version?: string;
  onVersion: (version: string | undefined) => void;
}) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const now = useNow(HOUR_MS);
  const versions = supportByVersion(props.rows);
  const ends = ({ endsAt }: VersionSupport) =>
    endsAt ? formatDate(new Date(endsAt), now) : t('row.unknown');
  const longest = Math.max(
    1,
    ...versions.map(({ endsAt }) => (endsAt ? Date.parse(endsAt) - now : 0)),
  );
  const width = ({ endsAt }: VersionSupport) =>
    endsAt
      ? Math.min(100, Math.max(2, ((Date.parse(endsAt) - now) / longest) * 100))
      : 0;
  return (
    <ChartCard
      title={t('charts.support')}
      table={{
        head: [t('column.version'), '', ''],
        rows: versions.map(one => [
          one.version,
          t('strip.clusters', { count: one.clusters }),
          ends(one),
        ]),
      }}
      finding={
        versions.length === 0 ? (
          t('charts.supportEmpty')
        ) : (
          <span className={styles.legend}>
            <span data-phase="standard" aria-hidden />
            {t('charts.standard')}
            <span data-phase="extended" aria-hidden />
            {t('charts.extendedLegend')}
          </span>
        )
      }
    >
      <div className={styles.bars}>
        {versions.map(one => (
          <button
            key={one.version}
            type="button"
            className={styles.bar}
            aria-pressed={one.version === props.version}
            aria-label={`${t('charts.versionClusters', {
              version: one.version,
              count: one.clusters,
            })}, ${t('charts.endsAt', { date: ends(one) })}`}
            onClick={() =>
              props.onVersion(
                one.version === props.version ? undefined : one.version,
              )
            }
          >
            <span>
              <strong>{one.version}</strong>{' '}
              {t('strip.clusters', { count: one.clusters })}
            </span>
            <span className={styles.track}>
              <span
                data-phase={one.phase}
                style={{ width: `${width(one)}%` }}
              />
            </span>
            <span>{ends(one)}</span>
          </button>
        ))}
      </div>
    </ChartCard>
  );
}
