import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  CertificateClasses,
  FleetRow,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { Link } from 'react-router-dom';
import { formatNumber } from '../text/numbers';
import { fleetTranslationRef } from './translation';
import { ChartCard } from './ChartCard';
import styles from './Fleet.module.css';

const CLASSES = [
  'none',
  'days14',
  'days30',
  'days60',
  'longer',
  'unknown',
] as const satisfies readonly (keyof CertificateClasses)[];
const NAMED = 2;

/** Hosts by what is left of their certificate; red and amber only where a person is needed. */
export function CertificatesChart(props: { rows: FleetRow[] }) {
  const { t } = useTranslationRef(fleetTranslationRef);
  const toEntity = useEntityRefLink();
  const known = props.rows.flatMap(row =>
    row.snapshot?.certificates
      ? [{ row, certificates: row.snapshot.certificates }]
      : [],
  );
  const counts = CLASSES.map(name => ({
    name,
    count: known.reduce((sum, one) => sum + one.certificates[name], 0),
  })).filter(({ name, count }) => name !== 'unknown' || count > 0);
  const hosts = known.reduce((sum, one) => sum + one.certificates.hosts, 0);
  const atRisk = known.flatMap(({ row, certificates }) =>
    certificates.atRisk.map(one => ({ ...one, entityRef: row.entityRef })),
  );
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const finding = () => {
    if (hosts === 0) {
      return t('charts.noHosts');
    }
    if (atRisk.length === 0) {
      return t('charts.noRisk');
    }
    return (
      <>
        <strong className={styles.critical}>
          {t('charts.atRisk', { count: atRisk.length })}
        </strong>{' '}
        {atRisk.slice(0, NAMED).map(({ host, text, entityRef }, i) => (
          <span key={`${entityRef} ${host}`}>
            {i > 0 && ', '}
            <Link
              to={`${toEntity(
                entityRef,
              )}/cluster/ingress?host=${encodeURIComponent(host)}`}
            >
              {host}
            </Link>{' '}
            {text}
          </span>
        ))}
      </>
    );
  };
  return (
    <ChartCard
      title={t('charts.certificates')}
      aside={t('charts.hosts', { hosts, clusters: known.length })}
      table={{
        head: [t('charts.certificates'), ''],
        rows: counts.map(({ name, count }) => [
          t(`charts.class.${name}`),
          formatNumber(count),
        ]),
      }}
      finding={finding()}
    >
      <div className={styles.bars} aria-hidden>
        {counts.map(({ name, count }) => (
          <div key={name} className={styles.bar}>
            <span>{t(`charts.class.${name}`)}</span>
            <span className={styles.track}>
              <span
                data-class={name}
                style={{ width: `${(count / most) * 100}%` }}
              />
            </span>
            <span>{formatNumber(count)}</span>
          </div>
        ))}
      </div>
    </ChartCard>
  );
}
